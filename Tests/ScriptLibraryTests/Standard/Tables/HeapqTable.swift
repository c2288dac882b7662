/// Cells of `heapq` and what CPython 3.11 prints.
enum HeapqTable {
  static let text = #"""
    import heapq, bisect
    h = [5, 3, 8, 1]
    heapq.heapify(h)
    print(h, heapq.heappop(h), h)
    heapq.heappush(h, 2)
    print(h, heapq.heapreplace(h, 7), heapq.heappushpop(h, 0), h)
    --->
    [3, 5, 8] 1 [3, 5, 8]
    [3, 5, 8, 7] 2 0 [3, 5, 8, 7]
    ====
    import heapq, bisect
    h = [5, 3, 8, 1]
    print(heapq.nlargest(2, h), heapq.nsmallest(2, h), heapq.nlargest(2, ['aa', 'b', 'ccc'], key=len), heapq.nsmallest(1, h))
    print(list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(['a'], ['BB'], key=len)))
    --->
    [8, 5] [1, 3] ['ccc', 'aa'] [1]
    [1, 2, 3, 4] [4, 3, 2, 1] ['a', 'BB']
    ====
    import heapq, bisect
    print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect([3, 2, 1], -2, key=lambda x: -x))
    a = [1, 3]
    bisect.insort(a, 2)
    bisect.insort_left(a, 2)
    print(a, bisect.bisect_left(a, 2, 2, 3))
    --->
    3 1 2
    [1, 2, 2, 3] 2
    ====
    import heapq, bisect
    bisect.bisect([1], 1, -1)
    --->
    ValueError: lo must be non-negative
    ====
    """#
}
