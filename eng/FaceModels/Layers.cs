namespace CanCuoc.FaceModels;

/// <summary>
/// The layers that the three nets are made of, in ONNX's order of axes (channels before rows). "Same" padding of TensorFlow puts what is
/// odd at the bottom and the right.
/// </summary>
internal sealed class Layers(OnnxGraph graph, IReadOnlyDictionary<string, Weight> weights)
{
    public static readonly long[] None = [0, 0, 0, 0];
    public static readonly long[] Around = [1, 1, 1, 1];
    public static readonly long[] BottomRight = [0, 0, 1, 1];

    /// <summary>A convolution with its bias, of the weights <c>name/filters</c> and <c>name/bias</c>.</summary>
    public string Convolution(string input, string name, int stride, long[] padding)
    {
        var filters = weights[$"{name}/filters"].Transposed(3, 2, 0, 1);
        return Convolution(input, graph.Constant(filters), graph.Constant(weights[$"{name}/bias"]), stride, padding);
    }

    /// <summary>Each channel by itself, then all channels at each pixel.</summary>
    public string SeparableConvolution(string input, string name, int stride, long[] padding)
    {
        var each = weights[$"{name}/depthwise_filter"].Transposed(2, 3, 0, 1);
        var all = weights[$"{name}/pointwise_filter"].Transposed(3, 2, 0, 1);
        var apart = graph.Add(
            "Conv",
            [input, graph.Constant(each)],
            ("group", [each.Shape[0]]),
            ("strides", [stride, stride]),
            ("pads", padding)
        );
        return Convolution(apart, graph.Constant(all), graph.Constant(weights[$"{name}/bias"]), 1, None);
    }

    /// <summary>Each channel times one number, plus another: <c>name/weights</c>, <c>name/biases</c>.</summary>
    public string Scale(string input, string name)
    {
        var channels = weights[$"{name}/weights"].Shape[0];
        var scaled = graph.Add("Mul", [input, graph.Constant(weights[$"{name}/weights"].Shaped(channels, 1, 1))]);
        return graph.Add("Add", [scaled, graph.Constant(weights[$"{name}/biases"].Shaped(channels, 1, 1))]);
    }

    public string Relu(string input) => graph.Add("Relu", [input]);

    public string Sum(string one, string other) => graph.Add("Add", [one, other]);

    public string Pool(string operation, string input, int side, int stride, long[] padding) =>
        graph.Add(operation, [input], ("kernel_shape", [side, side]), ("strides", [stride, stride]), ("pads", padding));

    private string Convolution(string input, string filters, string bias, int stride, long[] padding) =>
        graph.Add("Conv", [input, filters, bias], ("strides", [stride, stride]), ("pads", padding));
}
