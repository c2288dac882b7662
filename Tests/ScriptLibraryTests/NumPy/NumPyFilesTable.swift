/// Cells, and what NumPy 2.4 prints for them: files.
enum NumPyFilesTable {
  static let text = #"""
    import io, os, tempfile
    --->
    ====
    f = io.BytesIO()
    np.save(f, np.arange(6).reshape(2, 3))
    print(f.getvalue()[:80], len(f.getvalue()))
    f.seek(0)
    print(np.load(f))
    --->
    b"\x93NUMPY\x01\x00v\x00{'descr': '<i8', 'fortran_order': False, 'shape': (2, 3), }           " 176
    [[0 1 2]
     [3 4 5]]
    ====
    f = io.BytesIO()
    np.savez(f, np.arange(2), b=[1.5])
    f.seek(0)
    z = np.load(f)
    print(z.files, z['b'], z['arr_0'], 'b' in z, len(z), dict(z.items())['b'])
    --->
    ['b', 'arr_0'] [1.5] [0 1] True 2 [1.5]
    ====
    f = io.BytesIO()
    np.save(f, np.array(['ab', 'c']))
    f.seek(0)
    print(np.load(f))
    f = io.BytesIO()
    np.save(f, np.asfortranarray(np.ones((2, 3))))
    f.seek(0)
    print(np.load(f).flags.f_contiguous)
    --->
    ['ab' 'c']
    True
    ====
    f = io.StringIO()
    np.savetxt(f, [[1.5, 2], [3, 4]])
    print(f.getvalue())
    f = io.StringIO()
    np.savetxt(f, [[1, 2]], fmt='%d', delimiter=',', header='a,b', footer='end')
    print(f.getvalue())
    f.seek(0)
    print(np.loadtxt(f, delimiter=','))
    --->
    1.500000000000000000e+00 2.000000000000000000e+00
    3.000000000000000000e+00 4.000000000000000000e+00

    # a,b
    1,2
    # end

    [1. 2.]
    ====
    np.loadtxt(io.StringIO('1 2\n3 4'), dtype=int)
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.loadtxt(io.StringIO('# c\n1,2\n'), delimiter=',')
    --->
    array([1., 2.])
    ====
    np.loadtxt(io.StringIO('1 2 3\n4 5 6'), usecols=(0, 2))
    --->
    array([[1., 3.],
           [4., 6.]])
    ====
    np.loadtxt(io.StringIO('1 2\n3 4'), unpack=True)
    --->
    array([[1., 3.],
           [2., 4.]])
    ====
    np.loadtxt(io.StringIO('h\n1\n2'), skiprows=1)
    --->
    array([1., 2.])
    ====
    np.loadtxt(io.StringIO('5'))
    --->
    array(5.)
    ====
    np.loadtxt(io.StringIO('1 2'), ndmin=2)
    --->
    array([[1., 2.]])
    ====
    np.loadtxt(io.StringIO('1 x'))
    --->
    ValueError: could not convert string 'x' to float64 at row 0, column 2.
    ====
    np.genfromtxt(io.StringIO('1,,3\n4,x,6'), delimiter=',')
    --->
    array([[ 1., nan,  3.],
           [ 4., nan,  6.]])
    ====
    np.genfromtxt(io.StringIO('1 2\n3 4'), dtype=int)
    --->
    array([[1, 2],
           [3, 4]])
    ====
    np.genfromtxt(io.StringIO('h\n1,2'), delimiter=',', skip_header=1)
    --->
    array([1., 2.])
    """#
}
