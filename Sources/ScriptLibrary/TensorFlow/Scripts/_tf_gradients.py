"""Derivatives along directions."""

import tensorflow as tf


class ForwardAccumulator:
    """Products of a Jacobian with vectors, of what is computed in its `with` statement."""

    def __init__(self, primals, tangents):
        if (primals is None) != (tangents is None):
            raise ValueError("Tangents must be given for primals.")
        self._tape = tf.GradientTape(persistent=True)
        self._primals = tf.nest.flatten(primals)
        self._tangents = [tf.convert_to_tensor(tangent) for tangent in tf.nest.flatten(tangents)]
        for primal, tangent in zip(self._primals, self._tangents):
            if primal.shape != tangent.shape or primal.dtype != tangent.dtype:
                raise ValueError("The primal's shape and dtype ({}, {}) and those of its tangent ({}, {}) differ.".format(
                    primal.shape, primal.dtype.name, tangent.shape, tangent.dtype.name))
        self._recording = False

    def __enter__(self):
        if self._recording:
            raise ValueError("Accumulator is already recording.")
        self._tape.__enter__()
        for primal in self._primals:
            self._tape.watch(primal)
        self._recording = True
        return self

    def __exit__(self, kind, value, traceback):
        if self._recording:
            self._tape.__exit__(kind, value, traceback)
            self._recording = False

    def jvp(self, primals, unconnected_gradients=tf.UnconnectedGradients.NONE):
        """The derivative of what was computed along the tangents; None where it does not depend on the primals."""
        return tf.nest.map_structure(lambda target: self._one(target, unconnected_gradients), primals)

    def _one(self, target, unconnected_gradients):
        for primal, tangent in zip(self._primals, self._tangents):
            if target is primal:
                return tangent
        was_recording = self._recording
        if was_recording:
            self._tape.__exit__(None, None, None)
        try:
            with tf.GradientTape() as outer:
                weights = tf.ones_like(target)
                outer.watch(weights)
                gradients = self._tape.gradient(target, self._primals, output_gradients=weights)
                pairs = [(g, t) for g, t in zip(gradients, self._tangents) if g is not None]
            result = None
            if pairs:
                # The gradient is linear in the weights: its derivative along the tangents is the product.
                result = outer.gradient(
                    [tf.convert_to_tensor(g) for g, _ in pairs], weights, output_gradients=[t for _, t in pairs])
        finally:
            if was_recording:
                self._tape.__enter__()
        if result is None and str(unconnected_gradients).lower().endswith("zero"):
            return tf.zeros_like(target)
        return result


ForwardAccumulator.__module__ = "tensorflow.python.eager.forwardprop"
