extension BuiltinDocumentation {
  /// Methods of lists (tuples and ranges have some of them), dicts, sets, generators.
  static let containerPages = """
    list.append(self, object, /)
      Add an object at the end.
    list.clear(self, /)
      Remove all elements.
    list.copy(self, /)
      Return a copy; the elements are the same objects.
    list.count(self, value, /)
      Return how many elements are equal to value.
    list.extend(self, iterable, /)
      Add the elements of an iterable at the end.
    list.index(self, value, start=0, stop=9223372036854775807, /)
      Return the place of the first element that is equal to value. Raises ValueError where there is none.
    list.insert(self, index, object, /)
      Insert an object in front of the element at index.
    list.pop(self, index=-1, /)
      Remove the element at index, by default the last one, and return it. Raises IndexError where there is none.
    list.remove(self, value, /)
      Remove the first element that is equal to value. Raises ValueError where there is none.
    list.reverse(self, /)
      Turn the order of the elements around, in place.
    list.sort(self, /, *, key=None, reverse=False)
      Sort the elements in place, in ascending order, and return None.

      key gives what is compared, reverse=True sorts in descending order. Equal elements keep their order.
    dict.clear
      D.clear() -> None.  Remove all pairs.
    dict.copy
      D.copy() -> a copy of D; the values are the same objects.
    dict.fromkeys(iterable, value=None, /)
      Make a dictionary with the keys of an iterable, all with the same value.
    dict.get(self, key, default=None, /)
      Return the value of the key, or the default where there is none.
    dict.items
      D.items() -> the pairs of D; what D gets later is seen in them.
    dict.keys
      D.keys() -> the keys of D; what D gets later is seen in them.
    dict.pop
      D.pop(k[,d]) -> v, remove the key and return its value.

      Where there is no such key return the default, or raise KeyError.
    dict.popitem(self, /)
      Remove the pair that came last, and return it. Raises KeyError where there is none.
    dict.setdefault(self, key, default=None, /)
      Return the value of the key; where there is none, give it the default first.
    dict.update
      D.update([E, ]**F) -> None.  Take over the pairs of a mapping or of an iterable of pairs, and the names of F.
    dict.values
      D.values() -> the values of D; what D gets later is seen in them.
    set.add
      Add an element; nothing happens if it is there already.
    set.clear
      Remove all elements.
    set.copy
      Return a copy; the elements are the same objects.
    set.difference
      Return the elements that no other one has as a new set: a - b.
    set.difference_update
      Remove all elements that another one has: a -= b.
    set.discard
      Remove an element if it is there.
    set.intersection
      Return the elements that all have as a new set: a & b.
    set.intersection_update
      Keep the elements that all have: a &= b.
    set.isdisjoint
      Return whether the two have no element in common.
    set.issubset
      Return whether the other one has all elements of this: a <= b.
    set.issuperset
      Return whether this has all elements of the other one: a >= b.
    set.pop
      Remove some element and return it. Raises KeyError where there is none.
    set.remove
      Remove an element. Raises KeyError where it is not there.
    set.symmetric_difference
      Return the elements that one of the two has, but not both, as a new set: a ^ b.
    set.symmetric_difference_update
      Keep the elements that one of the two has, but not both: a ^= b.
    set.union
      Return the elements of all as a new set: a | b.
    set.update
      Add the elements of others: a |= b.
    bytearray.append(self, item, /)
      Add a byte (0 to 255) at the end.
    bytearray.extend(self, iterable_of_ints, /)
      Add the bytes of an iterable at the end.
    bytearray.insert(self, index, item, /)
      Insert a byte in front of the one at index.
    bytearray.pop(self, index=-1, /)
      Remove the byte at index, by default the last one, and return it.
    bytearray.remove(self, value, /)
      Remove the first byte of that value. Raises ValueError where there is none.
    bytearray.reverse(self, /)
      Turn the order of the bytes around, in place.
    generator.close
      close() -> raise GeneratorExit inside generator.
    generator.send
      send(arg) -> send 'arg' into generator, return next yielded value or raise StopIteration.
    generator.throw
      throw(value)
      throw(type[,value[,tb]])

      Raise an exception where the generator rests, and return the next value that it yields.
    property.deleter
      The same property with a function that deletes it.
    property.getter
      The same property with another function that reads it.
    property.setter
      The same property with a function that writes it.
    """
}
