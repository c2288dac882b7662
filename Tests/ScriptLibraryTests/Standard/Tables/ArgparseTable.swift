/// Cells of `argparse` and what CPython 3.11 prints.
enum ArgparseTable {
  static let text = #"""
    import argparse, sys
    def run(parser, argv):
        try: print(parser.parse_args(argv))
        except SystemExit as e: print('exit', e.code)
    sys.stderr = sys.stdout
    p = argparse.ArgumentParser(prog='tool', description='Process some integers and do a lot of other things that need a very long description text.', epilog='That is all.')
    p.add_argument('integers', metavar='N', type=int, nargs='+', help='an integer for the accumulator')
    p.add_argument('--sum', dest='accumulate', action='store_const', const=sum, default=max, help='sum the integers (default: find the max)')
    p.add_argument('-v', '--verbose', action='count', default=0, help='more output; the default is %(default)s')
    p.add_argument('-o', '--output-file', default='out.txt', help='where to write (%(prog)s)')
    p.add_argument('--level', choices=['low','mid','high'], default='mid')
    p.add_argument('-n', type=int, required=True, help='required number')
    p.add_argument('--version', action='version', version='%(prog)s 1.0')
    p.print_help(); p.print_usage()
    for a in (['1','2','-n','3'], ['1','--sum','-n','3','-vvv'], ['x','-n','3'], ['1'], [], ['1','-n','3','--level','foo'], ['-h'], ['--version'], ['1','-n3','--out','f'], ['1','-n','3','--bogus','q'], ['1','-n'], ['1','--l=low','-n=4'], ['--ver']):
        print(a); run(p, a)
    q = argparse.ArgumentParser(prog='git', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    q.add_argument('--debug', action='store_true', help='debug mode')
    sub = q.add_subparsers(dest='command', help='sub-command help', required=True, title='commands', description='all commands')
    a = sub.add_parser('add', help='add files', aliases=['a'])
    a.add_argument('files', nargs='*', default=['.'], help='files')
    a.add_argument('-f', '--force', action=argparse.BooleanOptionalAction, default=False, help='force it')
    b = sub.add_parser('commit', help='commit it')
    b.add_argument('-m', '--message', required=True, metavar='MSG', help='message')
    g = b.add_mutually_exclusive_group()
    g.add_argument('--amend', action='store_true'); g.add_argument('--fixup', metavar='HASH')
    b.set_defaults(func='commit')
    q.print_help(); a.print_help(); b.print_help()
    for v in (['add','x','y','-f'], ['a'], ['commit','-m','hi','--amend'], ['commit','-m','hi','--amend','--fixup','z'], [], ['push'], ['--debug','commit'], ['commit','-m','x','extra'], ['add','--no-force']):
        print(v); run(q, v)
    r = argparse.ArgumentParser(prog='r', add_help=False, argument_default=argparse.SUPPRESS)
    r.add_argument('pos', nargs='?', default='d'); r.add_argument('rest', nargs=argparse.REMAINDER)
    r.add_argument('-p', nargs=2, metavar=('X','Y'), type=float); r.add_argument('-l', action='append'); r.add_argument('--ext', action='extend', nargs='+')
    r.add_argument('-c', action='append_const', const=5); r.add_argument('-q', nargs='?', const='C', default='D'); r.add_argument('--no', action='store_false')
    grp = r.add_argument_group('special', 'special things'); grp.add_argument('--special', type=lambda s: s.upper(), help=argparse.SUPPRESS)
    r.print_help()
    for v in ([], ['a','b','-p'], ['-p','1','2','-l','x','-l','y','--ext','1','2','--ext','3','-c','-c','-q'], ['-p','1'], ['-p','1','z'], ['-q','v','--special','abc','--no'], ['a','--','-p','x'], ['-5']):
        print(v); run(r, v)
    print(r.parse_known_args(['-zz','a','--what']))
    def pos_int(s):
        v=int(s)
        if v<=0: raise argparse.ArgumentTypeError(f'{s} is not positive')
        return v
    m = argparse.ArgumentParser(prog='m')
    m.add_argument('n', type=pos_int); ex = m.add_mutually_exclusive_group(required=True); ex.add_argument('--a', action='store_true'); ex.add_argument('--b', type=int, help='bb')
    m.print_help()
    for v in (['3','--a'], ['0','--a'], ['x','--a'], ['3'], ['3','--a','--b','1'], ['-3','--a']): print(v); run(m,v)
    try: m.add_argument('--a')
    except argparse.ArgumentError as e: print(e)
    for bad in (lambda: m.add_argument('x', dest='y'), lambda: m.add_argument('--z', action='what'), lambda: m.add_argument('--z', type='int'), lambda: m.add_argument('w', required=True), lambda: m.add_argument('--k', nargs=0)):
        try: bad()
        except Exception as e: print(type(e).__name__, e)
    print(m, argparse.Namespace(a=1,b='x'), argparse.Namespace(a=1)==argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
    w = argparse.ArgumentParser(prog='a_rather_long_program_name_here', formatter_class=argparse.RawDescriptionHelpFormatter, description='one\n  two\nthree')
    for i in range(8): w.add_argument(f'--option-number-{i}', metavar='VALUE', help='some words '*8)
    w.add_argument('first'); w.add_argument('second', nargs=3)
    w.print_help()
    e = argparse.ArgumentParser(exit_on_error=False, prog='e'); e.add_argument('--i', type=int)
    try: e.parse_args(['--i','x'])
    except argparse.ArgumentError as x: print(x)
    class Custom(argparse.Action):
        def __call__(self, parser, namespace, values, option_string=None): print('custom', values, option_string); setattr(namespace, self.dest, values)
    c = argparse.ArgumentParser(prog='c', parents=[r], conflict_handler='resolve', prefix_chars='-+'); c.add_argument('+x', '++ex', action=Custom); run(c, ['+x','3']); c.print_usage()
    print(vars(argparse.Namespace(z=1)), repr(e.get_default('i')))
    --->
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]

    Process some integers and do a lot of other things that need a very long
    description text.

    positional arguments:
      N                     an integer for the accumulator

    options:
      -h, --help            show this help message and exit
      --sum                 sum the integers (default: find the max)
      -v, --verbose         more output; the default is 0
      -o OUTPUT_FILE, --output-file OUTPUT_FILE
                            where to write (tool)
      --level {low,mid,high}
      -n N                  required number
      --version             show program's version number and exit

    That is all.
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    ['1', '2', '-n', '3']
    Namespace(integers=[1, 2], accumulate=<built-in function max>, verbose=0, output_file='out.txt', level='mid', n=3)
    ['1', '--sum', '-n', '3', '-vvv']
    Namespace(integers=[1], accumulate=<built-in function sum>, verbose=3, output_file='out.txt', level='mid', n=3)
    ['x', '-n', '3']
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    tool: error: argument N: invalid int value: 'x'
    exit 2
    ['1']
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    tool: error: the following arguments are required: -n
    exit 2
    []
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    tool: error: the following arguments are required: N, -n
    exit 2
    ['1', '-n', '3', '--level', 'foo']
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    tool: error: argument --level: invalid choice: 'foo' (choose from 'low', 'mid', 'high')
    exit 2
    ['-h']
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]

    Process some integers and do a lot of other things that need a very long
    description text.

    positional arguments:
      N                     an integer for the accumulator

    options:
      -h, --help            show this help message and exit
      --sum                 sum the integers (default: find the max)
      -v, --verbose         more output; the default is 0
      -o OUTPUT_FILE, --output-file OUTPUT_FILE
                            where to write (tool)
      --level {low,mid,high}
      -n N                  required number
      --version             show program's version number and exit

    That is all.
    exit 0
    ['--version']
    tool 1.0
    exit 0
    ['1', '-n3', '--out', 'f']
    Namespace(integers=[1], accumulate=<built-in function max>, verbose=0, output_file='f', level='mid', n=3)
    ['1', '-n', '3', '--bogus', 'q']
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    tool: error: unrecognized arguments: --bogus q
    exit 2
    ['1', '-n']
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    tool: error: argument -n: expected one argument
    exit 2
    ['1', '--l=low', '-n=4']
    Namespace(integers=[1], accumulate=<built-in function max>, verbose=0, output_file='out.txt', level='low', n=4)
    ['--ver']
    usage: tool [-h] [--sum] [-v] [-o OUTPUT_FILE] [--level {low,mid,high}] -n N
                [--version]
                N [N ...]
    tool: error: ambiguous option: --ver could match --verbose, --version
    exit 2
    usage: git [-h] [--debug] {add,a,commit} ...

    options:
      -h, --help      show this help message and exit
      --debug         debug mode (default: False)

    commands:
      all commands

      {add,a,commit}  sub-command help
        add (a)       add files
        commit        commit it
    usage: git add [-h] [-f | --force | --no-force] [files ...]

    positional arguments:
      files                 files

    options:
      -h, --help            show this help message and exit
      -f, --force, --no-force
                            force it
    usage: git commit [-h] -m MSG [--amend | --fixup HASH]

    options:
      -h, --help            show this help message and exit
      -m MSG, --message MSG
                            message
      --amend
      --fixup HASH
    ['add', 'x', 'y', '-f']
    Namespace(debug=False, command='add', files=['x', 'y'], force=True)
    ['a']
    Namespace(debug=False, command='a', files=['.'], force=False)
    ['commit', '-m', 'hi', '--amend']
    Namespace(debug=False, command='commit', message='hi', amend=True, fixup=None, func='commit')
    ['commit', '-m', 'hi', '--amend', '--fixup', 'z']
    usage: git commit [-h] -m MSG [--amend | --fixup HASH]
    git commit: error: argument --fixup: not allowed with argument --amend
    exit 2
    []
    usage: git [-h] [--debug] {add,a,commit} ...
    git: error: the following arguments are required: command
    exit 2
    ['push']
    usage: git [-h] [--debug] {add,a,commit} ...
    git: error: argument command: invalid choice: 'push' (choose from 'add', 'a', 'commit')
    exit 2
    ['--debug', 'commit']
    usage: git commit [-h] -m MSG [--amend | --fixup HASH]
    git commit: error: the following arguments are required: -m/--message
    exit 2
    ['commit', '-m', 'x', 'extra']
    usage: git [-h] [--debug] {add,a,commit} ...
    git: error: unrecognized arguments: extra
    exit 2
    ['add', '--no-force']
    Namespace(debug=False, command='add', files=['.'], force=False)
    usage: r [-p X Y] [-l L] [--ext EXT [EXT ...]] [-c] [-q [Q]] [--no] [pos] ...

    positional arguments:
      pos
      rest

    options:
      -p X Y
      -l L
      --ext EXT [EXT ...]
      -c
      -q [Q]
      --no

    special:
      special things
    []
    Namespace(pos='d', q='D', rest=[])
    ['a', 'b', '-p']
    Namespace(pos='a', q='D', rest=['b', '-p'])
    ['-p', '1', '2', '-l', 'x', '-l', 'y', '--ext', '1', '2', '--ext', '3', '-c', '-c', '-q']
    Namespace(pos='d', q='C', p=[1.0, 2.0], l=['x', 'y'], ext=['1', '2', '3'], c=[5, 5], rest=[])
    ['-p', '1']
    usage: r [-p X Y] [-l L] [--ext EXT [EXT ...]] [-c] [-q [Q]] [--no] [pos] ...
    r: error: argument -p: expected 2 arguments
    exit 2
    ['-p', '1', 'z']
    usage: r [-p X Y] [-l L] [--ext EXT [EXT ...]] [-c] [-q [Q]] [--no] [pos] ...
    r: error: argument -p: invalid float value: 'z'
    exit 2
    ['-q', 'v', '--special', 'abc', '--no']
    Namespace(pos='d', q='v', special='ABC', no=False, rest=[])
    ['a', '--', '-p', 'x']
    Namespace(pos='a', q='D', rest=['-p', 'x'])
    ['-5']
    Namespace(pos='-5', q='D', rest=[])
    (Namespace(pos='a', q='D', rest=['--what']), ['-zz'])
    usage: m [-h] (--a | --b B) n

    positional arguments:
      n

    options:
      -h, --help  show this help message and exit
      --a
      --b B       bb
    ['3', '--a']
    Namespace(n=3, a=True, b=None)
    ['0', '--a']
    usage: m [-h] (--a | --b B) n
    m: error: argument n: 0 is not positive
    exit 2
    ['x', '--a']
    usage: m [-h] (--a | --b B) n
    m: error: argument n: invalid pos_int value: 'x'
    exit 2
    ['3']
    usage: m [-h] (--a | --b B) n
    m: error: one of the arguments --a --b is required
    exit 2
    ['3', '--a', '--b', '1']
    usage: m [-h] (--a | --b B) n
    m: error: argument --b: not allowed with argument --a
    exit 2
    ['-3', '--a']
    usage: m [-h] (--a | --b B) n
    m: error: argument n: -3 is not positive
    exit 2
    argument --a: conflicting option string: --a
    ValueError dest supplied twice for positional argument
    ValueError unknown action "what"
    ValueError 'int' is not callable
    TypeError 'required' is an invalid argument for positionals
    ValueError nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate
    ArgumentParser(prog='m', usage=None, description=None, formatter_class=<class 'argparse.HelpFormatter'>, conflict_handler='error', add_help=True) Namespace(a=1, b='x') True True
    usage: a_rather_long_program_name_here [-h] [--option-number-0 VALUE]
                                           [--option-number-1 VALUE]
                                           [--option-number-2 VALUE]
                                           [--option-number-3 VALUE]
                                           [--option-number-4 VALUE]
                                           [--option-number-5 VALUE]
                                           [--option-number-6 VALUE]
                                           [--option-number-7 VALUE]
                                           first second second second

    one
      two
    three

    positional arguments:
      first
      second

    options:
      -h, --help            show this help message and exit
      --option-number-0 VALUE
                            some words some words some words some words some words
                            some words some words some words
      --option-number-1 VALUE
                            some words some words some words some words some words
                            some words some words some words
      --option-number-2 VALUE
                            some words some words some words some words some words
                            some words some words some words
      --option-number-3 VALUE
                            some words some words some words some words some words
                            some words some words some words
      --option-number-4 VALUE
                            some words some words some words some words some words
                            some words some words some words
      --option-number-5 VALUE
                            some words some words some words some words some words
                            some words some words some words
      --option-number-6 VALUE
                            some words some words some words some words some words
                            some words some words some words
      --option-number-7 VALUE
                            some words some words some words some words some words
                            some words some words some words
    argument --i: invalid int value: 'x'
    custom 3 +x
    Namespace(pos='d', q='D', ex='3', rest=[])
    usage: c [-h] [-p X Y] [-l L] [--ext EXT [EXT ...]] [-c] [-q [Q]] [--no]
             [+x EX]
             [pos] ...
    {'z': 1} None
    ====
    """#
}
