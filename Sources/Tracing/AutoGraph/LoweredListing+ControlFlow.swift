import Diagnostics
import Script

/// Statements that tensors may decide, as calls of operators with local functions for blocks and state.
extension LoweredListing {
  func listIf(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement], _ state: ControlState
  ) -> [Statement] {
    let newTest: Expression = transform(test)
    let newBody = transform(body)
    let newElse = transform(orElse)
    let (functions, getter, setter) = stateFunctions(state)
    let bodyName = context.newName("if_body")
    let elseName = context.newName("else_body")
    let outer = declarations(state)
    let pass = [Statement(.pass, .none)]
    return functions + [
      function(bodyName, [], outer + newBody),
      function(elseName, [], outer + (newElse.isEmpty ? pass : newElse)),
    ] + state.undefined.map(undefine) + [
      Statement(
        .expression(
          ag(
            "if_stmt",
            [
              newTest, name(bodyName), name(elseName), name(getter), name(setter), names(state),
              Expression(.int(state.liveCount), .none),
            ])), .none)
    ]
  }

  func listWhile(_ test: Expression, _ body: [Statement], _ state: ControlState) -> [Statement] {
    let newTest: Expression = transform(test)
    let newBody = transform(body)
    let (functions, getter, setter) = stateFunctions(state)
    let bodyName = context.newName("loop_body")
    let testName = context.newName("loop_test")
    return functions + [
      function(bodyName, [], declarations(state) + newBody),
      function(testName, [], [Statement(.return(newTest), .none)]),
    ] + state.undefined.map(undefine) + [
      Statement(
        .expression(
          ag(
            "while_stmt",
            [name(testName), name(bodyName), name(getter), name(setter), names(state), options(state)])), .none)
    ]
  }

  func listFor(
    _ target: Expression, _ iterable: Expression, _ extra: Expression?, _ body: [Statement], _ state: ControlState
  ) -> [Statement] {
    let newTarget = transformTarget(target)
    let newIterable: Expression = transform(iterable)
    let newBody = transform(body)
    let newExtra: Expression? = transform(extra)
    let (functions, getter, setter) = stateFunctions(state)
    var extraFunction: [Statement] = []
    var extraName = Expression(.none, .none)
    let outer = declarations(state)
    if let newExtra {
      let title = context.newName("extra_test")
      extraName = name(title)
      extraFunction = [function(title, [], outer + [Statement(.return(newExtra), .none)])]
    }
    let item = context.newName("itr")
    let bodyName = context.newName("loop_body")
    let expansion = Statement(.assign(targets: [newTarget], value: name(item)), .none)
    return functions + [function(bodyName, [item], outer + [expansion] + newBody)] + extraFunction
      + state.undefined.map(undefine) + [
        Statement(
          .expression(
            ag(
              "for_stmt",
              [
                newIterable, extraName, name(bodyName), name(getter), name(setter), names(state), options(state),
              ])), .none)
      ]
  }

  func stateFunctions(_ state: ControlState) -> (functions: [Statement], getter: String, setter: String) {
    let getter = context.newName("get_state")
    let setter = context.newName("set_state")
    let empty = Statement(.return(Expression(.tuple([]), .none)), .none)
    if state.places.isEmpty {
      let functions = [
        function(getter, [], [empty]), function(setter, ["block_vars"], [Statement(.pass, .none)]),
      ]
      return (functions, getter, setter)
    }
    var reads: [Expression] = []
    var writes: [Expression] = []
    for (place, composite) in zip(state.places, state.composites) {
      switch place {
      case .name(let text):
        reads.append(name(text))
        writes.append(name(text))
      case .composite(let text):
        let value = composite ?? name(text)
        reads.append(ag("ldu", [thunk(value), string(text)]))
        writes.append(value)
      }
    }
    let unpack = Statement(
      .assign(targets: [Expression(.tuple(writes), .none)], value: name("vars_")), .none)
    let functions = [
      function(getter, [], [Statement(.return(Expression(.tuple(reads), .none)), .none)]),
      function(setter, ["vars_"], declarations(state) + [unpack]),
    ]
    return (functions, getter, setter)
  }

  func declarations(_ state: ControlState) -> [Statement] {
    var outer: [Name] = []
    var inner: [Name] = []
    for place in state.places {
      guard case .name(let text) = place else { continue }
      if globals.contains(text) { outer.append(Name(text, .none)) } else { inner.append(Name(text, .none)) }
    }
    var result: [Statement] = []
    if !outer.isEmpty { result.append(Statement(.global(outer), .none)) }
    if !inner.isEmpty { result.append(Statement(.nonlocal(inner), .none)) }
    return result
  }

  func names(_ state: ControlState) -> Expression {
    let list = state.places.map { (place: ControlState.Place) -> Expression in
      switch place {
      case .name(let text), .composite(let text): string(text)
      }
    }
    return Expression(.tuple(list), .none)
  }

  func options(_ state: ControlState) -> Expression {
    var entries: [(key: Expression?, value: Expression)] = []
    for option in state.options {
      guard case .keyword(let title) = option.kind else { continue }
      entries.append((string(title.text), transform(option.value)))
    }
    return Expression(.dict(entries), .none)
  }
}
