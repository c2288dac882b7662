# DeltaBlue: one-way constraints of different strengths, planned anew at every change; dispatch over many small classes.
REQUIRED, STRONG, NORMAL, WEAK = range(4)


class Variable:
    def __init__(self, value):
        self.value, self.constraints, self.determined, self.mark = value, [], None, 0
        self.strength = WEAK + 1


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def attach(self, planner):
        for variable in self.variables():
            variable.constraints.append(self)
        planner.add(self)


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.output = variable

    def variables(self):
        return [self.output]

    def inputs(self):
        return []

    def choose(self, mark):
        if self.output.mark != mark and self.strength < self.output.strength:
            return self.output
        return None

    def execute(self):
        pass


class Edit(Stay):
    def __init__(self, variable):
        super().__init__(variable, STRONG)
        self.wanted = variable.value

    def execute(self):
        self.output.value = self.wanted


class Equal(Constraint):
    def __init__(self, first, second, strength=REQUIRED):
        super().__init__(strength)
        self.first, self.second, self.output = first, second, None

    def variables(self):
        return [self.first, self.second]

    def inputs(self):
        return [self.second if self.output is self.first else self.first]

    def choose(self, mark):
        weaker = self.first if self.first.strength > self.second.strength else self.second
        other = self.second if weaker is self.first else self.first
        for candidate in (weaker, other):
            if candidate.mark != mark and self.strength < candidate.strength:
                self.output = candidate
                return candidate
        return None

    def execute(self):
        self.output.value = self.inputs()[0].value


class Scale(Equal):
    def __init__(self, first, factor, offset, second):
        super().__init__(first, second)
        self.factor, self.offset = factor, offset

    def execute(self):
        if self.output is self.second:
            self.second.value = self.first.value * self.factor + self.offset
        else:
            self.first.value = (self.second.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0
        self.steps = 0

    def add(self, constraint):
        self.mark += 1
        overridden = self.satisfy(constraint)
        while overridden is not None:
            overridden = self.satisfy(overridden)

    def satisfy(self, constraint):
        output = constraint.choose(self.mark)
        if output is None:
            return None
        for variable in constraint.inputs():
            variable.mark = self.mark
        overridden, output.determined = output.determined, constraint
        output.mark = self.mark
        self.propagate(output)
        return overridden

    def propagate(self, start):
        for constraint in self.plan(start.determined):
            output = constraint.output
            weakest = [variable.strength for variable in constraint.inputs()]
            output.strength = max([constraint.strength] + weakest)
            constraint.execute()

    def plan(self, first):
        plan, open_ones, seen = [], [first], set()
        while open_ones:
            constraint = open_ones.pop()
            if id(constraint) in seen:
                continue
            seen.add(id(constraint))
            plan.append(constraint)
            self.steps += 1
            for follower in constraint.output.constraints:
                if follower is not constraint and follower.output is not constraint.output:
                    if isinstance(follower, Equal) and follower.output is not None:
                        open_ones.append(follower)
        return plan


def chain(planner, length):
    variables = [Variable(i) for i in range(length + 1)]
    for first, second in zip(variables, variables[1:]):
        Equal(first, second).attach(planner)
    Stay(variables[-1], WEAK).attach(planner)
    edit = Edit(variables[0])
    edit.attach(planner)
    total = 0
    for value in range(60):
        edit.wanted = value
        for constraint in planner.plan(edit):
            constraint.execute()
        total += variables[-1].value
    return total


def projection(planner, count):
    scale_pairs = []
    for i in range(count):
        source, target = Variable(i), Variable(0)
        Scale(source, 10, 1000, target).attach(planner)
        Stay(source, NORMAL).attach(planner)
        scale_pairs.append((source, target))
    total = 0
    for source, target in scale_pairs:
        edit = Edit(source)
        edit.attach(planner)
        edit.wanted = 17
        for constraint in planner.plan(edit):
            constraint.execute()
        total += target.value
    return total


def main():
    planner = Planner()
    return chain(planner, 120), projection(planner, 300), planner.steps


expected = (1770, 351000, 9722)
