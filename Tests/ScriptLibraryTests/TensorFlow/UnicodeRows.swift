/// Code points, hashes, runs of words. Expressions, and what TensorFlow 2.21 prints for them; those after `~` are not run in a function.
enum UnicodeRows {
  static let prelude = #"""
    pass
    """#

  static let text = #"""
    tf.strings.to_hash_bucket(['a', 'b', ''], 10) => tf.Tensor([8 0 9], shape=(3,), dtype=int64)
    tf.strings.to_hash_bucket_fast(['a', 'hello world', ''], 1000) => tf.Tensor([939  11 263], shape=(3,), dtype=int64)
    tf.strings.to_hash_bucket_strong(['a', 'b'], 1000, [1, 2]) => tf.Tensor([646 184], shape=(2,), dtype=int64)
    ~ fails(lambda: tf.strings.to_hash_bucket_strong(['a'], 10, [1])) => InvalidArgumentError: {{function_node __wrapped__StringToHashBucketStrong_device_/job:localhost/replica:0/task:0/device:CPU:0}} Key must have 2 elements [Op:StringToHashBucketStrong]
    ~ fails(lambda: tf.strings.to_hash_bucket(['a'], 0)) => InvalidArgumentError: Value for attr 'num_buckets' of 0 must be at least minimum 1
      	; NodeDef: {{node StringToHashBucket}}; Op<name=StringToHashBucket; signature=string_tensor:string -> output:int64; attr=num_buckets:int,min=1> [Op:StringToHashBucket]
    tf.strings.unicode_decode('héy', 'UTF-8') => tf.Tensor([104 233 121], shape=(3,), dtype=int32)
    ~ tf.strings.unicode_decode(['héy', '', 'ab'], 'UTF-8') => <tf.RaggedTensor [[104, 233, 121], [], [97, 98]]>
    ~ tf.strings.unicode_decode_with_offsets(['héy', 'ab'], 'UTF-8') => (<tf.RaggedTensor [[104, 233, 121], [97, 98]]>, <tf.RaggedTensor [[0, 1, 3], [0, 1]]>)
    tf.strings.unicode_decode(b'a\xffb', 'UTF-8') => tf.Tensor([   97 65533    98], shape=(3,), dtype=int32)
    tf.strings.unicode_decode(b'a\xffb', 'UTF-8', errors='ignore') => tf.Tensor([97 98], shape=(2,), dtype=int32)
    tf.strings.unicode_decode(b'a\xe4\xb8b', 'UTF-8', replacement_char=63) => tf.Tensor([97 63 98], shape=(3,), dtype=int32)
    ~ fails(lambda: tf.strings.unicode_decode(b'a\xffb', 'UTF-8', errors='strict')) => InvalidArgumentError: {{function_node __wrapped__UnicodeDecode_device_/job:localhost/replica:0/task:0/device:CPU:0}} Invalid formatting on input string [Op:UnicodeDecode] name: 
    tf.strings.unicode_encode([104, 233, 121], 'UTF-8') => tf.Tensor(b'h\xc3\xa9y', shape=(), dtype=string)
    tf.strings.unicode_encode([[104, 233], [97, 98]], 'UTF-8') => tf.Tensor([b'h\xc3\xa9' b'ab'], shape=(2,), dtype=string)
    ~ tf.strings.unicode_encode(tf.ragged.constant([[104, 233], [97]]), 'UTF-8') => tf.Tensor([b'h\xc3\xa9' b'a'], shape=(2,), dtype=string)
    tf.strings.unicode_encode([104, 0x1f600], 'UTF-16-BE') => tf.Tensor(b'\x00h\xd8=\xde\x00', shape=(), dtype=string)
    tf.strings.unicode_encode([104, 0x1f600], 'UTF-32-BE') => tf.Tensor(b'\x00\x00\x00h\x00\x01\xf6\x00', shape=(), dtype=string)
    ~ fails(lambda: tf.strings.unicode_encode(3, 'UTF-8')) => ValueError: input_tensor's rank must be at least 1.
    tf.strings.unicode_transcode(['héy', 'a'], 'UTF-8', 'UTF-16-BE') => tf.Tensor([b'\x00h\x00\xe9\x00y' b'\x00a'], shape=(2,), dtype=string)
    tf.strings.unicode_transcode(b'h\x00\xe9\x00', 'UTF-16-LE', 'UTF-8') => tf.Tensor(b'h\xc3\xa9', shape=(), dtype=string)
    tf.strings.unicode_transcode(b'h\xe9', 'ISO-8859-1', 'UTF-8') => tf.Tensor(b'h\xc3\xa9', shape=(), dtype=string)
    tf.strings.unicode_transcode(b'a\x01b', 'UTF-8', 'UTF-8', replace_control_characters=True) => tf.Tensor(b'a\xef\xbf\xbdb', shape=(), dtype=string)
    tf.strings.unicode_script([65, 0x3b1, 0x4e00, 48]) => tf.Tensor([25 14 17  0], shape=(4,), dtype=int32)
    tf.strings.unicode_split('héy', 'UTF-8') => tf.Tensor([b'h' b'\xc3\xa9' b'y'], shape=(3,), dtype=string)
    ~ tf.strings.unicode_split(['héy', 'a'], 'UTF-8') => <tf.RaggedTensor [[b'h', b'\xc3\xa9', b'y'], [b'a']]>
    ~ tf.strings.unicode_split_with_offsets(['héy', 'a'], 'UTF-8') => (<tf.RaggedTensor [[b'h', b'\xc3\xa9', b'y'], [b'a']]>, <tf.RaggedTensor [[0, 1, 3], [0]]>)
    tf.strings.ngrams(['a', 'b', 'c'], 2) => tf.Tensor([b'a b' b'b c'], shape=(2,), dtype=string)
    tf.strings.ngrams(['a', 'b', 'c'], 2, separator='|', pad_values=('<', '>')) => tf.Tensor([b'<|a' b'a|b' b'b|c' b'c|>'], shape=(4,), dtype=string)
    tf.strings.ngrams([['a', 'b', 'c'], ['d', 'e', 'f']], 2) => tf.Tensor(
      [[b'a b' b'b c']
       [b'd e' b'e f']], shape=(2, 2), dtype=string)
    ~ tf.strings.ngrams(tf.ragged.constant([['a', 'b', 'c'], ['d']]), 2, preserve_short_sequences=True) => <tf.RaggedTensor [[b'a b', b'b c'], [b'd']]>
    ~ fails(lambda: tf.strings.ngrams(['a'], 0)) => ValueError: All ngram_widths must be greater than 0. Got 0
    ~ fails(lambda: tf.strings.ngrams('a', 2)) => ValueError: Data must have rank>0
    ~ fails(lambda: tf.strings.ngrams(['a'], 2, padding_width=1)) => ValueError: pad_values must be provided if padding_width is set.
    ~ fails(lambda: tf.strings.ngrams(['a'], 2, pad_values=3)) => TypeError: pad_values must be a string, tuple of strings, or None.
    """#
}
