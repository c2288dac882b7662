/// Functions with what `tf.autograph.to_code` of TensorFlow 2.21 prints for them. Names in `nonlocal` lines are sorted,
/// and so are neighbouring `Undefined` lines: TensorFlow prints those in the order of a set.
enum AutoGraphListings {
  static let all: [(source: String, listing: String)] = [
    (
      """
      def relu(x):
        if x > 0:
          return x
        return 0
      """,
      """
      def tf__relu(x):
          with ag__.FunctionScope('relu', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()

              def get_state():
                  return (do_return, retval_)

              def set_state(vars_):
                  nonlocal do_return, retval_
                  do_return, retval_ = vars_

              def if_body():
                  nonlocal do_return, retval_
                  try:
                      do_return = True
                      retval_ = ag__.ld(x)
                  except:
                      do_return = False
                      raise

              def else_body():
                  nonlocal do_return, retval_
                  try:
                      do_return = True
                      retval_ = 0
                  except:
                      do_return = False
                      raise
              ag__.if_stmt(ag__.ld(x) > 0, if_body, else_body, get_state, set_state, ('do_return', 'retval_'), 2)
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def whilebreak(n):
        i = 0
        while True:
          if i > n:
            break
          i += 1
        return i
      """,
      """
      def tf__whilebreak(n):
          with ag__.FunctionScope('whilebreak', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              i = 0
              break_ = False

              def get_state_2():
                  return (i, break_)

              def set_state_2(vars_):
                  nonlocal break_, i
                  i, break_ = vars_

              def loop_body():
                  nonlocal break_, i
                  continue_ = False

                  def get_state():
                      return (break_, continue_)

                  def set_state(vars_):
                      nonlocal break_, continue_
                      break_, continue_ = vars_

                  def if_body():
                      nonlocal break_, continue_
                      break_ = True
                      continue_ = True

                  def else_body():
                      nonlocal break_, continue_
                      pass
                  ag__.if_stmt(ag__.ld(i) > ag__.ld(n), if_body, else_body, get_state, set_state, ('break_', 'continue_'), 2)

                  def get_state_1():
                      return (i,)

                  def set_state_1(vars_):
                      nonlocal i
                      i, = vars_

                  def if_body_1():
                      nonlocal i
                      i = ag__.ld(i)
                      i += 1

                  def else_body_1():
                      nonlocal i
                      pass
                  ag__.if_stmt(ag__.not_(continue_), if_body_1, else_body_1, get_state_1, set_state_1, ('i',), 1)

              def loop_test():
                  return ag__.and_(lambda: ag__.not_(break_), lambda: True)
              continue_ = ag__.Undefined('continue_')
              ag__.while_stmt(loop_test, loop_body, get_state_2, set_state_2, ('i', 'break_'), {})
              try:
                  do_return = True
                  retval_ = ag__.ld(i)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def forcontinue(xs):
        s = 0
        for x in xs:
          if x < 0:
            continue
          if x > 10:
            continue
          s += x
        return s
      """,
      """
      def tf__forcontinue(xs):
          with ag__.FunctionScope('forcontinue', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              s = 0

              def get_state_4():
                  return (s,)

              def set_state_4(vars_):
                  nonlocal s
                  s, = vars_

              def loop_body(itr):
                  nonlocal s
                  x = itr
                  continue_ = False

                  def get_state():
                      return (continue_,)

                  def set_state(vars_):
                      nonlocal continue_
                      continue_, = vars_

                  def if_body():
                      nonlocal continue_
                      continue_ = True

                  def else_body():
                      nonlocal continue_
                      pass
                  ag__.if_stmt(ag__.ld(x) < 0, if_body, else_body, get_state, set_state, ('continue_',), 1)

                  def get_state_3():
                      return (s, continue_)

                  def set_state_3(vars_):
                      nonlocal continue_, s
                      s, continue_ = vars_

                  def if_body_3():
                      nonlocal continue_, s

                      def get_state_1():
                          return (continue_,)

                      def set_state_1(vars_):
                          nonlocal continue_
                          continue_, = vars_

                      def if_body_1():
                          nonlocal continue_
                          continue_ = True

                      def else_body_1():
                          nonlocal continue_
                          pass
                      ag__.if_stmt(ag__.ld(x) > 10, if_body_1, else_body_1, get_state_1, set_state_1, ('continue_',), 1)

                      def get_state_2():
                          return (s,)

                      def set_state_2(vars_):
                          nonlocal s
                          s, = vars_

                      def if_body_2():
                          nonlocal s
                          s = ag__.ld(s)
                          s += x

                      def else_body_2():
                          nonlocal s
                          pass
                      ag__.if_stmt(ag__.not_(continue_), if_body_2, else_body_2, get_state_2, set_state_2, ('s',), 1)

                  def else_body_3():
                      nonlocal continue_, s
                      pass
                  ag__.if_stmt(ag__.not_(continue_), if_body_3, else_body_3, get_state_3, set_state_3, ('s', 'continue_'), 1)
              continue_ = ag__.Undefined('continue_')
              x = ag__.Undefined('x')
              ag__.for_stmt(ag__.ld(xs), None, loop_body, get_state_4, set_state_4, ('s',), {'iterate_names': 'x'})
              try:
                  do_return = True
                  retval_ = ag__.ld(s)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def forsub(d, n):
        for i in range(n):
          d['k'] = d['k'] + i
          d[i] = 1
          d[0] = 2
        return d
      """,
      """
      def tf__forsub(d, n):
          with ag__.FunctionScope('forsub', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()

              def get_state():
                  return (ag__.ldu(lambda: d['k'], "d['k']"), ag__.ldu(lambda: d[0], 'd[0]'))

              def set_state(vars_):
                  d['k'], d[0] = vars_

              def loop_body(itr):
                  i = itr
                  ag__.ld(d)['k'] = ag__.ld(d)['k'] + ag__.ld(i)
                  ag__.ld(d)[ag__.ld(i)] = 1
                  ag__.ld(d)[0] = 2
              i = ag__.Undefined('i')
              ag__.for_stmt(ag__.converted_call(ag__.ld(range), (ag__.ld(n),), None, fscope), None, loop_body, get_state, set_state, ("d['k']", 'd[0]'), {'iterate_names': 'i'})
              try:
                  do_return = True
                  retval_ = ag__.ld(d)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def closurenonlocal(x):
        y = 1
        def inner():
          nonlocal y
          if x:
            y = 2
          return y
        return inner()
      """,
      """
      def tf__closurenonlocal(x):
          with ag__.FunctionScope('closurenonlocal', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              y = 1

              @ag__.autograph_artifact
              def inner():
                  with ag__.FunctionScope('inner', 'fscope_1', ag__.STD) as fscope_1:
                      do_return_1 = False
                      retval__1 = ag__.UndefinedReturnValue()
                      nonlocal y

                      def get_state():
                          return (y,)

                      def set_state(vars_):
                          nonlocal y
                          y, = vars_

                      def if_body():
                          nonlocal y
                          y = 2

                      def else_body():
                          nonlocal y
                          pass
                      ag__.if_stmt(ag__.ld(x), if_body, else_body, get_state, set_state, ('y',), 1)
                      try:
                          do_return_1 = True
                          retval__1 = ag__.ld(y)
                      except:
                          do_return_1 = False
                          raise
                      return fscope_1.ret(retval__1, do_return_1)
              try:
                  do_return = True
                  retval_ = ag__.converted_call(ag__.ld(inner), (), None, fscope)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def ternarycomplex(a, b):
        x = 1 if a and not b else 2
        return x if a < b else g(x, k=1)
      """,
      """
      def tf__ternarycomplex(a, b):
          with ag__.FunctionScope('ternarycomplex', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              x = ag__.if_exp(ag__.and_(lambda: ag__.ld(a), lambda: ag__.not_(ag__.ld(b))), lambda: 1, lambda: 2, 'a and (not b)')
              try:
                  do_return = True
                  retval_ = ag__.if_exp(ag__.ld(a) < ag__.ld(b), lambda: ag__.ld(x), lambda: ag__.converted_call(ag__.ld(g), (ag__.ld(x),), dict(k=1), fscope), 'a < b')
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def calls(f, *args, **kw):
        a = f(1, *args, x=2, **kw)
        b = f(*args)
        c = f()
        print(a, b)
        return a.m(b)(c)[g(1)]
      """,
      """
      def tf__calls(f, *args, **kw):
          with ag__.FunctionScope('calls', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              a = ag__.converted_call(ag__.ld(f), (1,) + tuple(ag__.ld(args)), dict(x=2, **ag__.ld(kw)), fscope)
              b = ag__.converted_call(ag__.ld(f), tuple(ag__.ld(args)), None, fscope)
              c = ag__.converted_call(ag__.ld(f), (), None, fscope)
              ag__.ld(print)(ag__.ld(a), ag__.ld(b))
              try:
                  do_return = True
                  retval_ = ag__.converted_call(ag__.converted_call(ag__.ld(a).m, (ag__.ld(b),), None, fscope), (ag__.ld(c),), None, fscope)[ag__.converted_call(ag__.ld(g), (1,), None, fscope)]
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def augassign(x, o):
        x += g(x)
        o.a -= x
        o[0] *= 2
        o[x] += x
        return x
      """,
      """
      def tf__augassign(x, o):
          with ag__.FunctionScope('augassign', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              x = ag__.ld(x)
              x += ag__.converted_call(g, (x,), None, fscope)
              ag__.ld(o).a -= ag__.ld(x)
              ag__.ld(o)[0] *= 2
              ag__.ld(o)[ag__.ld(x)] += ag__.ld(x)
              try:
                  do_return = True
                  retval_ = ag__.ld(x)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def setoptions(n):
        s = 0
        for i in tf.range(n):
          tf.autograph.experimental.set_loop_options(maximum_iterations=5, parallel_iterations=2)
          s += i
        while s > 0:
          tf.autograph.experimental.set_loop_options(shape_invariants=[(s, None)])
          s -= 1
        return s
      """,
      """
      def tf__setoptions(n):
          with ag__.FunctionScope('setoptions', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              s = 0

              def get_state():
                  return (s,)

              def set_state(vars_):
                  nonlocal s
                  s, = vars_

              def loop_body(itr):
                  nonlocal s
                  i = itr
                  s = ag__.ld(s)
                  s += i
              i = ag__.Undefined('i')
              ag__.for_stmt(ag__.converted_call(ag__.ld(tf).range, (ag__.ld(n),), None, fscope), None, loop_body, get_state, set_state, ('s',), {'maximum_iterations': 5, 'parallel_iterations': 2, 'iterate_names': 'i'})

              def get_state_1():
                  return (s,)

              def set_state_1(vars_):
                  nonlocal s
                  s, = vars_

              def loop_body_1():
                  nonlocal s
                  s = ag__.ld(s)
                  s -= 1

              def loop_test():
                  return ag__.ld(s) > 0
              ag__.while_stmt(loop_test, loop_body_1, get_state_1, set_state_1, ('s',), {'shape_invariants': [(ag__.ld(s), None)]})
              try:
                  do_return = True
                  retval_ = ag__.ld(s)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def decorated(x):
        @deco(x)
        def inner(v=g(x), *, w=1):
          for i in v:
            if i:
              return i
        return inner
      """,
      """
      def tf__decorated(x):
          with ag__.FunctionScope('decorated', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()

              @ag__.converted_call(deco, (x,), None, fscope)
              @ag__.autograph_artifact
              def inner(v=ag__.converted_call(ag__.ld(g), (ag__.ld(x),), None, fscope), *, w=1):
                  with ag__.FunctionScope('inner', 'fscope_1', ag__.STD) as fscope_1:
                      do_return_1 = False
                      retval__1 = ag__.UndefinedReturnValue()

                      def get_state_1():
                          return (do_return_1, retval__1)

                      def set_state_1(vars_):
                          nonlocal do_return_1, retval__1
                          do_return_1, retval__1 = vars_

                      def loop_body(itr):
                          nonlocal do_return_1, retval__1
                          i = itr

                          def get_state():
                              return (do_return_1, retval__1)

                          def set_state(vars_):
                              nonlocal do_return_1, retval__1
                              do_return_1, retval__1 = vars_

                          def if_body():
                              nonlocal do_return_1, retval__1
                              try:
                                  do_return_1 = True
                                  retval__1 = ag__.ld(i)
                              except:
                                  do_return_1 = False
                                  raise

                          def else_body():
                              nonlocal do_return_1, retval__1
                              pass
                          ag__.if_stmt(ag__.ld(i), if_body, else_body, get_state, set_state, ('do_return_1', 'retval__1'), 2)

                      def extra_test():
                          nonlocal do_return_1, retval__1
                          return ag__.not_(do_return_1)
                      i = ag__.Undefined('i')
                      ag__.for_stmt(ag__.ld(v), extra_test, loop_body, get_state_1, set_state_1, ('do_return_1', 'retval__1'), {'iterate_names': 'i'})
                      return fscope_1.ret(retval__1, do_return_1)
              try:
                  do_return = True
                  retval_ = ag__.ld(inner)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def comps(xs, y):
        a = [x * y for x in xs if x > 0]
        b = {k: v for k, v in a if k and v}
        c = sum(i for i in b)
        if y:
          a = [y for y in xs]
        return a, c
      """,
      """
      def tf__comps(xs, y):
          with ag__.FunctionScope('comps', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              a = [ag__.ld(x) * ag__.ld(y) for x in ag__.ld(xs) if ag__.ld(x) > 0]
              b = {ag__.ld(k): ag__.ld(v) for k, v in ag__.ld(a) if ag__.and_(lambda: ag__.ld(k), lambda: ag__.ld(v))}
              c = ag__.converted_call(ag__.ld(sum), ((ag__.ld(i) for i in ag__.ld(b)),), None, fscope)

              def get_state():
                  return (a,)

              def set_state(vars_):
                  nonlocal a
                  a, = vars_

              def if_body():
                  nonlocal a
                  a = [ag__.ld(y) for y in ag__.ld(xs)]

              def else_body():
                  nonlocal a
                  pass
              ag__.if_stmt(ag__.ld(y), if_body, else_body, get_state, set_state, ('a',), 1)
              try:
                  do_return = True
                  retval_ = (ag__.ld(a), ag__.ld(c))
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def chained(a, b, c):
        return a < b <= c != a is not None
      """,
      """
      def tf__chained(a, b, c):
          with ag__.FunctionScope('chained', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              try:
                  do_return = True
                  retval_ = ag__.and_(lambda: ag__.and_(lambda: ag__.and_(lambda: ag__.ld(a) < ag__.ld(b), lambda: ag__.ld(b) <= ag__.ld(c)), lambda: ag__.ld(c) != ag__.ld(a)), lambda: ag__.ld(a) is not None)
              except:
                  do_return = False
                  raise
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def tryblock(x):
        try:
          if x:
            y = f(x)
          else:
            y = 2
        except ValueError as e:
          y = e
        except (A, B):
          return 5
        else:
          y = 3
        finally:
          z = 4
        return y, z
      """,
      """
      def tf__tryblock(x):
          with ag__.FunctionScope('tryblock', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:
              do_return = False
              retval_ = ag__.UndefinedReturnValue()
              try:

                  def get_state():
                      return (y,)

                  def set_state(vars_):
                      nonlocal y
                      y, = vars_

                  def if_body():
                      nonlocal y
                      y = ag__.converted_call(ag__.ld(f), (ag__.ld(x),), None, fscope)

                  def else_body():
                      nonlocal y
                      y = 2
                  y = ag__.Undefined('y')
                  ag__.if_stmt(ag__.ld(x), if_body, else_body, get_state, set_state, ('y',), 1)
              except ValueError as e:
                  y = ag__.ld(e)
              except (A, B):
                  try:
                      do_return = True
                      retval_ = 5
                  except:
                      do_return = False
                      raise
              else:
                  y = 3
              finally:
                  z = 4

              def get_state_1():
                  return (do_return, retval_)

              def set_state_1(vars_):
                  nonlocal do_return, retval_
                  do_return, retval_ = vars_

              def if_body_1():
                  nonlocal do_return, retval_
                  try:
                      do_return = True
                      retval_ = (ag__.ld(y), ag__.ld(z))
                  except:
                      do_return = False
                      raise

              def else_body_1():
                  nonlocal do_return, retval_
                  pass
              ag__.if_stmt(ag__.not_(do_return), if_body_1, else_body_1, get_state_1, set_state_1, ('do_return', 'retval_'), 2)
              return fscope.ret(retval_, do_return)
      """
    ),
    (
      """
      def a32(x):
        for i in x:
          tf.autograph.experimental.set_loop_options(maximum_iterations=g(x))
      """,
      """
      def tf__a32(x):
          with ag__.FunctionScope('a32', 'fscope', ag__.ConversionOptions(recursive=True, user_requested=True, optional_features=(), internal_convert_user_code=True)) as fscope:

              def get_state():
                  return ()

              def set_state(block_vars):
                  pass

              def loop_body(itr):
                  i = itr
                  pass
              i = ag__.Undefined('i')
              ag__.for_stmt(ag__.ld(x), None, loop_body, get_state, set_state, (), {'maximum_iterations': ag__.ld(g)(ag__.ld(x)), 'iterate_names': 'i'})
      """
    ),
  ]
}
