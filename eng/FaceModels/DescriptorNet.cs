namespace CanCuoc.FaceModels;

/// <summary>dlib's residual net (dlib_face_recognition_resnet_model_v1). In: 1 × 3 × 150 × 150; out: 1 × 128.</summary>
internal sealed class DescriptorNet
{
    private readonly OnnxGraph graph = new("face-descriptor");
    private readonly Layers layers;

    private DescriptorNet(IReadOnlyDictionary<string, Weight> weights) => layers = new Layers(graph, weights);

    public static byte[] Convert(IReadOnlyDictionary<string, Weight> weights)
    {
        var net = new DescriptorNet(weights);
        var flow = net.layers.Relu(net.Convolution("input", "conv32_down", 2, Layers.None));
        flow = net.layers.Pool("MaxPool", flow, 3, 2, Layers.None);
        flow = net.Residual(flow, "conv32_1", "conv32_2", "conv32_3");
        flow = net.Halved(flow, "conv64_down", moreChannels: 32);
        flow = net.Residual(flow, "conv64_1", "conv64_2", "conv64_3");
        flow = net.Halved(flow, "conv128_down", moreChannels: 64);
        flow = net.Residual(flow, "conv128_1", "conv128_2");
        // of 8 rows the convolution leaves 3 and the pool 4; of 4, 1 and 2
        flow = net.Halved(flow, "conv256_down", moreChannels: 128, isShort: true);
        flow = net.Residual(flow, "conv256_1", "conv256_2");
        flow = net.Halved(flow, "conv256_down_out", moreChannels: 0, isShort: true);
        flow = net.graph.Add("Flatten", [net.graph.Add("GlobalAveragePool", [flow])]);
        flow = net.graph.Add("MatMul", [flow, net.graph.Constant(weights["fc"])]);
        return net.graph.ToModel([1, 3, 150, 150], flow, [1, 128]);
    }

    private string Convolution(string input, string name, int stride, long[] padding) =>
        layers.Scale(layers.Convolution(input, $"{name}/conv", stride, padding), $"{name}/scale");

    private string Residual(string input, params string[] names)
    {
        foreach (var name in names)
        {
            var flow = layers.Relu(Convolution(input, $"{name}/conv1", 1, Layers.Around));
            input = layers.Relu(layers.Sum(Convolution(flow, $"{name}/conv2", 1, Layers.Around), input));
        }
        return input;
    }

    private string Halved(string input, string name, int moreChannels, bool isShort = false)
    {
        var flow = layers.Relu(Convolution(input, $"{name}/conv1", 2, Layers.None));
        flow = Convolution(flow, $"{name}/conv2", 1, Layers.Around);
        var pooled = layers.Pool("AveragePool", input, 2, 2, Layers.None);
        if (isShort)
            flow = graph.Add("Pad", [flow, graph.Constant("one row and column", 0, 0, 0, 0, 0, 0, 1, 1)]);
        if (moreChannels > 0)
            pooled = graph.Add(
                "Pad",
                [pooled, graph.Constant($"{moreChannels} channels", 0, 0, 0, 0, 0, moreChannels, 0, 0)]
            );
        return layers.Relu(layers.Sum(pooled, flow));
    }
}
