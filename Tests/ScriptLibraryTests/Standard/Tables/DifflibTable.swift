/// Cells of `difflib` and what CPython 3.11 prints.
enum DifflibTable {
  static let text = #"""
    import difflib
    s=difflib.SequenceMatcher(None,'abcd','bcde'); print(s.ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(0,4,0,4), s.quick_ratio(), s.real_quick_ratio())
    a='one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n'.splitlines(True); b='one\ntwo\ntree\nfour\nfive\nsix\nseven\neight!\nnine\nten\n'.splitlines(True)
    print(''.join(difflib.unified_diff(a,b,'before.txt','after.txt')))
    print(''.join(difflib.unified_diff(a,b,'b','a','d1','d2',n=1)))
    print(''.join(difflib.context_diff(a,b,'before.py','after.py')))
    print(''.join(difflib.ndiff(a,b)))
    d=list(difflib.ndiff('one\ntwo\nthree\n'.splitlines(True),'ore\ntree\nemu\n'.splitlines(True))); print(''.join(d)); print(''.join(difflib.restore(d,1)), ''.join(difflib.restore(d,2)))
    print(difflib.get_close_matches('appel',['ape','apple','peach','puppy']), difflib.get_close_matches('wheel',['while','whee','x'],n=1,cutoff=.5))
    print(list(difflib.unified_diff(['a','b'],['a','c'],lineterm='')), list(difflib.unified_diff([],['a'],lineterm='')), list(difflib.unified_diff(['a'],['a'])))
    s=difflib.SequenceMatcher(lambda x:x==' ','private Thread currentThread;','private volatile Thread currentThread;'); print(round(s.ratio(),3)); 
    for block in s.get_matching_blocks(): print('a[%d] and b[%d] match for %d elements' % block)
    for op in s.get_opcodes(): print('%6s a[%d:%d] b[%d:%d]' % op)
    print(''.join(difflib.ndiff(['    a b\n','\tx = 1\n'],['    a c\n','\ty = 1\n'])))
    g=difflib.SequenceMatcher(None,'ab'*150,'ba'*150); print(g.ratio(), len(g.bpopular))
    g=difflib.SequenceMatcher(None,"ab"*150,"ba"*150); print(g.ratio(), len(g.bpopular))
    --->
    0.75 [Match(a=1, b=0, size=3), Match(a=4, b=4, size=0)] [('delete', 0, 1, 0, 0), ('equal', 1, 4, 0, 3), ('insert', 4, 4, 3, 4)] Match(a=1, b=0, size=3) 0.75 1.0
    --- before.txt
    +++ after.txt
    @@ -1,9 +1,10 @@
     one
     two
    -three
    +tree
     four
     five
     six
     seven
    -eight
    +eight!
     nine
    +ten

    --- b	d1
    +++ a	d2
    @@ -2,3 +2,3 @@
     two
    -three
    +tree
     four
    @@ -7,3 +7,4 @@
     seven
    -eight
    +eight!
     nine
    +ten

    *** before.py
    --- after.py
    ***************
    *** 1,9 ****
      one
      two
    ! three
      four
      five
      six
      seven
    ! eight
      nine
    --- 1,10 ----
      one
      two
    ! tree
      four
      five
      six
      seven
    ! eight!
      nine
    + ten

      one
      two
    - three
    ?  -
    + tree
      four
      five
      six
      seven
    - eight
    + eight!
    ?      +
      nine
    + ten

    - one
    ?  ^
    + ore
    ?  ^
    - two
    - three
    ?  -
    + tree
    + emu

    one
    two
    three
     ore
    tree
    emu

    ['apple', 'ape'] ['whee']
    ['--- ', '+++ ', '@@ -1,2 +1,2 @@', ' a', '-b', '+c'] ['--- ', '+++ ', '@@ -0,0 +1 @@', '+a'] []
    0.866
    a[0] and b[0] match for 8 elements
    a[8] and b[17] match for 21 elements
    a[29] and b[38] match for 0 elements
     equal a[0:8] b[0:8]
    insert a[8:8] b[8:17]
     equal a[8:29] b[17:38]
    -     a b
    ?       ^
    +     a c
    ?       ^
    - 	x = 1
    ? 	^
    + 	y = 1
    ? 	^

    0.0 2
    0.0 2
    ====
    """#
}
