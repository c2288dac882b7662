/// Cells of `statistics` and `math.gamma`, and what CPython 3.11 prints.
enum StatisticsTable {
  static let text = #"""
    import statistics as S, random
    from fractions import Fraction as F
    from decimal import Decimal as D
    r=random.Random(5)
    for k in range(6):
        d=[r.gauss(3,2) for _ in range(r.randrange(2,9))]
        print(S.mean(d),S.variance(d),S.stdev(d),S.pstdev(d),S.pvariance(d),S.fmean(d))
        i=[r.randrange(-50,50) for _ in range(r.randrange(2,9))]
        print(S.mean(i),S.variance(i),S.stdev(i),S.pstdev(i),S.pvariance(i))
        p=r.random(); print(S.NormalDist(2,3).inv_cdf(p), S.NormalDist().inv_cdf(p**9))
    --->
    1.9028180560852512 3.4213160635419326 1.8496799894960028 1.6885190906881324 2.8510967196182775 1.9028180560852512
    -5.125 1123.267857142857 33.515188454532925 31.35058811250596 982.859375
    1.7671692760526365 -3.0619945281482113
    2.9887278797758015 0.43012915951556496 0.655842328243279 0.5354930186383168 0.28675277301037666 2.9887278797758015
    -5 1008.5 31.756889016400834 28.40422503783548 806.8
    4.13752940131878 -1.362379552498405
    5.512829501364677 1.0629595311734374 1.0309992876687342 0.729026587709062 0.5314797655867187 5.512829501364677
    -44.666666666666664 85.33333333333333 9.237604307034012 7.542472332656507 56.888888888888886
    -0.42492678003164164 -4.804429860600625
    3.9969456371773733 1.4871817331222097 1.219500608086035 0.9957180769415306 0.9914544887481398 3.9969456371773737
    -16 63 7.937253933193772 6.48074069840786 42
    2.2954327842962914 -2.664594059759273
    3.398678522958155 1.720145300738286 1.3115430990776804 1.2142529628440994 1.4744102577756737 3.3986785229581544
    -22.333333333333332 310.3333333333333 17.616280348965084 14.383632673594278 206.88888888888889
    0.4385132331648176 -4.101768335989049
    2.104402394611369 0.8333469976981651 0.9128784134254491 0.8333401654877423 0.6944558314151377 2.1044023946113692
    -6.714285714285714 827.9047619047619 28.773334215984804 26.638931154632022 709.6326530612245
    0.03451499955380366 -4.4281317900713155
    ====
    import statistics as S, random
    from fractions import Fraction as F
    from decimal import Decimal as D
    print(S.mean([F(1,2),F(1,3)]),S.mean([D('1.5'),D(2)]),S.variance([F(1),F(3,2)]),S.stdev([F(1),F(3,2)]),S.stdev([D('1.5'),D(2)]),S.variance([1,2,3],xbar=2),S.pvariance([1.5,2.5],mu=2),S.fmean([1,2],weights=[3,1]),S.mean([True,False]),S.mean([1,2.5]),S.mean([F(1,2),1.5]))
    for f in (lambda:S.mean([]),lambda:S.variance([1]),lambda:S.stdev([1]),lambda:S.pstdev([]),lambda:S.mean(['a']),lambda:S.mean([D(1),1.5]),lambda:S.fmean([]),lambda:S.fmean([1],[1,2]),lambda:S.mean([float('inf'),1]),lambda:S.mean([float('nan'),1]),lambda:S.mean([1e308,1e308]),lambda:S.stdev([1,1])):
        try: print(f())
        except Exception as e: print(type(e).__name__,e)
    --->
    5/12 1.75 1/8 0.3535533905932738 0.3535533905932737622004221811 1 0.25 1.25 0.5 1.75 1.0
    StatisticsError mean requires at least one data point
    StatisticsError variance requires at least two data points
    StatisticsError stdev requires at least two data points
    StatisticsError pstdev requires at least one data point
    TypeError can't convert type 'str' to numerator/denominator
    TypeError don't know how to coerce Decimal and float
    StatisticsError fmean requires at least one data point
    StatisticsError data and weights must be the same length
    inf
    nan
    1e+308
    0.0
    ====
    import math
    for x in (0.5, 1.5, 3, 10.1, 100.25, -0.5, -1.5, 1e-21, 23.0, 25.0, 140.3, 171.5, -170.3):
        print(x, math.gamma(x), math.lgamma(x))
    print(math.lgamma(1e10), math.lgamma(1e300))
    --->
    0.5 1.7724538509055159 0.5723649429247004
    1.5 0.886226925452758 -0.12078223763524543
    3 2.0 0.693147180559945
    10.1 454760.7514415857 13.027526738633238
    100.25 2.9484662818387695e+156 360.2845596377643
    -0.5 -3.544907701811032 1.265512123484645
    -1.5 2.3632718012073544 0.8600470153764812
    1e-21 1.0000000000000001e+21 48.35428695287496
    23.0 1.1240007277776077e+21 48.47118135183522
    25.0 6.204484017332391e+23 54.78472939811232
    140.3 4.23150139454543e+239 551.7603940952677
    171.5 9.483367566824801e+307 709.1431630309282
    -170.3 -1.1449279983878118e-307 -706.7582817976473
    220258509288.81058 6.897755278982137e+302
    ====
    """#
}
