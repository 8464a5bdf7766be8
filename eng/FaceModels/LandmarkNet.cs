namespace CanCuoc.FaceModels;

/// <summary>68 landmarks: four dense blocks and one matrix. In: 1 × 3 × 112 × 112; out: 1 × 136, x and y as parts of the side.</summary>
internal static class LandmarkNet
{
    private const int Blocks = 4;

    public static byte[] Convert(IReadOnlyDictionary<string, Weight> weights)
    {
        var graph = new OnnxGraph("face-landmarks");
        var layers = new Layers(graph, weights);
        var flow = "input";
        for (var block = 0; block < Blocks; block++)
            flow = Dense(layers, flow, block);
        flow = layers.Pool("AveragePool", flow, 7, 2, Layers.None);
        flow = graph.Add("Flatten", [flow]);
        flow = graph.Add("MatMul", [flow, graph.Constant(weights["fc/weights"])]);
        flow = layers.Sum(flow, graph.Constant(weights["fc/bias"]));
        return graph.ToModel([1, 3, 112, 112], flow, [1, 136]);
    }

    /// <summary>Each convolution sees the sum of all before it.</summary>
    private static string Dense(Layers layers, string input, int block)
    {
        var name = $"dense{block}";
        var sum = layers.Relu(
            block == 0
                ? layers.Convolution(input, $"{name}/conv0", 2, Layers.BottomRight)
                : layers.SeparableConvolution(input, $"{name}/conv0", 2, Layers.BottomRight)
        );
        var flow = sum;
        for (var layer = 1; layer < 4; layer++)
        {
            sum = layers.Sum(sum, layers.SeparableConvolution(flow, $"{name}/conv{layer}", 1, Layers.Around));
            flow = layers.Relu(sum);
        }
        return flow;
    }
}
