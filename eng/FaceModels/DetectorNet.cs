namespace CanCuoc.FaceModels;

/// <summary>
/// The tiny face detector: a YOLO of separable convolutions. In: 1 × 3 × side × side; out: 1 × 25 × cells × cells, five boxes a cell of 32
/// pixels, each x, y, width, height and score.
/// </summary>
internal static class DetectorNet
{
    private const float Slope = 0.1f;
    private const int Separable = 5;

    public static byte[] Convert(IReadOnlyDictionary<string, Weight> weights)
    {
        var graph = new OnnxGraph("face-detector");
        var layers = new Layers(graph, weights);
        var flow = graph.LeakyRelu(layers.Convolution("input", "conv0", 1, Layers.None), Slope);
        flow = graph.MaxPoolSame(flow, 2, stride: 2);
        for (var layer = 1; layer <= Separable; layer++)
        {
            flow = graph.LeakyRelu(layers.SeparableConvolution(flow, $"conv{layer}", 1, Layers.Around), Slope);
            flow = graph.MaxPoolSame(flow, 2, layer < Separable ? 2 : 1);
        }
        flow = layers.Convolution(flow, "conv8", 1, Layers.None);
        return graph.ToModel([1, 3, 0, 0], flow, [1, 25, 0, 0]);
    }
}
