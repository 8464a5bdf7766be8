using System.Buffers.Binary;
using System.Globalization;

namespace CanCuoc.FaceModels;

/// <summary>
/// A graph of ONNX operators being put together (onnx.proto, IR 8, operators of set 17): each call adds one operator and answers the name
/// of what it gives. Weights stay bytes in the file and are scaled in the graph; ONNX Runtime does that once, when it loads.
/// </summary>
internal sealed class OnnxGraph(string name)
{
    private const int IrVersion = 8;
    private const int OperatorSet = 17;
    private const int Float = 1;
    private const int Bytes = 2;
    private const int Long = 7;
    private const int FloatAttribute = 1;
    private const int LongAttribute = 2;
    private const int TextAttribute = 3;
    private const int LongsAttribute = 7;

    private readonly List<ProtobufMessage> nodes = [];
    private readonly List<ProtobufMessage> constants = [];
    private readonly HashSet<string> known = [];

    /// <summary>An operator with whole numbers for attributes: one number, or a list of them.</summary>
    public string Add(string operation, string[] inputs, params (string Name, long[] Values)[] attributes) =>
        Add(operation, inputs, [.. attributes.Select(one => Attribute(one.Name, one.Values))]);

    public string LeakyRelu(string input, float slope) =>
        Add(
            "LeakyRelu",
            [input],
            [new ProtobufMessage().Text(1, "alpha").Fraction(2, slope).Number(20, FloatAttribute)]
        );

    /// <summary>The largest of each square, where the side is known only at run time: what is odd is met at the bottom and the right.</summary>
    public string MaxPoolSame(string input, long side, long stride) =>
        Add(
            "MaxPool",
            [input],
            [
                Attribute("kernel_shape", [side, side]),
                Attribute("strides", [stride, stride]),
                new ProtobufMessage().Text(1, "auto_pad").Text(4, "SAME_UPPER").Number(20, TextAttribute),
            ]
        );

    /// <summary>The weight's values as floats, in the graph.</summary>
    public string Constant(Weight weight)
    {
        if (weight.Steps is not { } steps)
            return Tensor(weight.Name, Float, weight.Shape, weight.Bytes);
        var stored = Tensor($"{weight.Name}/bytes", Bytes, weight.Shape, weight.Bytes);
        var asFloat = Add("Cast", [stored], ("to", [Float]));
        var scaled = Add("Mul", [asFloat, Scalar($"{weight.Name}/scale", steps.Scale)]);
        return Add("Add", [scaled, Scalar($"{weight.Name}/least", steps.Least)]);
    }

    public string Constant(string constant, params long[] values)
    {
        var bytes = new byte[sizeof(long) * values.Length];
        for (var at = 0; at < values.Length; at++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long) * at), values[at]);
        return Tensor(constant, Long, [values.Length], bytes);
    }

    /// <summary>The model, with its one input and one output; a dimension of 0 is given at run time.</summary>
    public byte[] ToModel(int[] input, string result, int[] output)
    {
        nodes.Add(Node("Identity", [result], "output"));
        var graph = new ProtobufMessage();
        foreach (var node in nodes)
            graph.Message(1, node);
        graph.Text(2, name);
        foreach (var constant in constants)
            graph.Message(5, constant);
        graph.Message(11, Value("input", input)).Message(12, Value("output", output));
        return new ProtobufMessage()
            .Number(1, IrVersion)
            .Text(2, "cancuoc")
            .Message(7, graph)
            .Message(8, new ProtobufMessage().Text(1, "").Number(2, OperatorSet))
            .ToBytes();
    }

    private string Add(string operation, string[] inputs, ProtobufMessage[] attributes)
    {
        var result = $"v{nodes.Count.ToString(CultureInfo.InvariantCulture)}";
        nodes.Add(Node(operation, inputs, result, attributes));
        return result;
    }

    private static ProtobufMessage Node(
        string operation,
        string[] inputs,
        string result,
        params ProtobufMessage[] attributes
    )
    {
        var node = new ProtobufMessage();
        foreach (var input in inputs)
            node.Text(1, input);
        node.Text(2, result).Text(3, result).Text(4, operation);
        foreach (var attribute in attributes)
            node.Message(5, attribute);
        return node;
    }

    // one number is one, but for the lists that ONNX wants of two and four
    private static ProtobufMessage Attribute(string attribute, long[] values)
    {
        var message = new ProtobufMessage().Text(1, attribute);
        if (values.Length == 1)
            return message.Number(3, values[0]).Number(20, LongAttribute);
        foreach (var value in values)
            message.Number(8, value);
        return message.Number(20, LongsAttribute);
    }

    private string Scalar(string constant, float value)
    {
        var bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return Tensor(constant, Float, [], bytes);
    }

    private string Tensor(string constant, int type, int[] shape, byte[] bytes)
    {
        if (!known.Add(constant))
            return constant;
        var tensor = new ProtobufMessage();
        foreach (var side in shape)
            tensor.Number(1, side);
        constants.Add(tensor.Number(2, type).Text(8, constant).Bytes(9, bytes));
        return constant;
    }

    private static ProtobufMessage Value(string value, int[] shape)
    {
        var sides = new ProtobufMessage();
        foreach (var side in shape)
            sides.Message(1, side == 0 ? new ProtobufMessage().Text(2, "side") : new ProtobufMessage().Number(1, side));
        var tensor = new ProtobufMessage().Number(1, Float).Message(2, sides);
        return new ProtobufMessage().Text(1, value).Message(2, new ProtobufMessage().Message(1, tensor));
    }
}
