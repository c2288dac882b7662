// LAPACK in OpenBLAS, as far as Tandem uses it: matrices of floats, doubles or complex numbers (pairs) of either,
// column-major and without gaps between columns. `kind` says which. All give LAPACK's `info`: 0, negative for a wrong
// argument, positive where the matrix is singular, not positive definite, or an iteration did not converge; -100 where
// memory and -101 where the library is missing.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum { LAPACK_FLOAT = 0, LAPACK_COMPLEX_FLOAT = 1, LAPACK_DOUBLE = 2, LAPACK_COMPLEX_DOUBLE = 3 };

// a = P L U, in place. `pivots` has min(m, n) places, counted from 1.
int32_t lapack_lu(int32_t kind, int32_t m, int32_t n, void *a, int32_t *pivots);
// Solves with what `lapack_lu` left; `b` becomes the solution.
int32_t lapack_lu_solve(int32_t kind, int32_t adjoint, int32_t n, int32_t columns, void *a, int32_t *pivots, void *b);
// The lower triangle of a = L L^H in place; the upper one keeps what it had.
int32_t lapack_cholesky(int32_t kind, int32_t n, void *a);
int32_t lapack_triangular_solve(int32_t kind, int32_t lower, int32_t adjoint, int32_t n, int32_t columns, void *a,
                                void *b);
// Householder reflections of a = Q R; R lies in the upper triangle.
int32_t lapack_qr(int32_t kind, int32_t m, int32_t n, void *a, void *tau);
// The first `columns` columns of Q, from `count` reflections.
int32_t lapack_qr_q(int32_t kind, int32_t m, int32_t columns, int32_t count, void *a, void *tau);
// job: 'N' singular values only, 'S' the first min(m, n) vectors, 'A' all of them. `vt` is the adjoint of V.
int32_t lapack_svd(int32_t kind, char job, int32_t m, int32_t n, void *a, void *s, void *u, void *vt);
// Eigenvalues (pairs) and, if wanted, right eigenvectors (pairs) of any square matrix.
int32_t lapack_eig(int32_t kind, int32_t vectors, int32_t n, void *a, void *values, void *out);
// Schur form of a complex matrix of doubles: a becomes the triangle T of a = Z T Z^H.
int32_t lapack_schur(int32_t n, double *a, double *values, double *z);
// The shortest least-squares solution; `b` has max(m, n) rows.
int32_t lapack_least_squares(int32_t kind, int32_t m, int32_t n, int32_t columns, void *a, void *b);

#pragma clang assume_nonnull end
