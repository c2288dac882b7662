import Script
import Testing

@testable import Sessions

/// Cells may await outside of functions, as in IPython; scripts may not.
@Suite struct AwaitingCellTests {
  private static func run(_ cells: [String], allowsMagics: Bool = true) throws -> [CellResult] {
    try Interpreter.runOnLargeStack { () throws -> [CellResult] in
      let session = Session()
      return cells.map { session.run(CellSource($0, name: "<cell>", allowsMagics: allowsMagics)) }
    }
  }

  @Test func aCellAwaits() throws {
    let results = try AwaitingCellTests.run([
      "import asyncio\nasync def double(x):\n    await asyncio.sleep(0)\n    return x * 2",
      "await double(4)",
      "async def count():\n    for i in range(3): yield i\nasync for i in count(): print(i)\n[await double(i) async for i in count()]",
      "first, second = await asyncio.gather(double(1), double(2))\nfirst + second",
      "async with asyncio.timeout(1): print('in')",
    ])
    #expect(results.map { $0.error == nil } == [true, true, true, true, true])
    #expect(results[1].valueText == "8")
    #expect(results[2].standardOutput == "0\n1\n2\n")
    #expect(results[2].valueText == "[0, 2, 4]")
    #expect(results[3].valueText == "6")
    #expect(results[4].standardOutput == "in\n")
  }

  @Test func tasksGoOnInLaterCells() throws {
    let results = try AwaitingCellTests.run([
      "import asyncio\nevent = asyncio.Event()\nasync def wait():\n    await event.wait()\n    return 'woken'",
      "task = asyncio.create_task(wait())\nawait asyncio.sleep(0)\ntask.done()",
      "event.set()\nawait task",
      "async def main(): return 7\nasyncio.run(main())",
      "await task",
    ])
    #expect(results[1].valueText == "False")
    #expect(results[2].valueText == "'woken'")
    #expect(results[3].valueText == "7")
    #expect(results[4].valueText == "'woken'")
  }

  @Test func errorsShowTheCell() throws {
    let results = try AwaitingCellTests.run([
      "async def fail(): raise ValueError('no')", "x = 1\nawait fail()", "def f():\n    await fail()", "x",
    ])
    #expect(results[1].error?.type == "ValueError")
    #expect(results[1].error?.traceback.contains("await fail()") == true)
    #expect(results[2].error?.message == "'await' outside async function (<cell>, line 2)")
    #expect(results[3].valueText == "1")
  }

  @Test func scriptsDoNot() throws {
    let results = try AwaitingCellTests.run(["await f()"], allowsMagics: false)
    #expect(results[0].error?.message == "'await' outside function (<cell>, line 1)")
  }
}
