using System.Text.Json;

namespace CanCuoc.FaceModels;

/// <summary>How bytes stand for numbers: the value is <c>byte × scale + least</c>.</summary>
internal sealed record Steps(float Scale, float Least);

/// <summary>A weight as TensorFlow.js stores it: a byte each, or as floats of four bytes, the least first.</summary>
/// <param name="Shape">TensorFlow's order: height, width, in, out.</param>
/// <param name="Steps">Null for floats.</param>
internal sealed record Weight(string Name, int[] Shape, byte[] Bytes, Steps? Steps)
{
    private int Size => Steps is null ? sizeof(float) : sizeof(byte);

    /// <summary>The same, its axes in another order: axis <c>n</c> of the new one is axis <c>order[n]</c> of this.</summary>
    public Weight Transposed(params int[] order)
    {
        var shape = order.Select(axis => Shape[axis]).ToArray();
        var strides = new int[Shape.Length];
        for (int axis = Shape.Length - 1, stride = 1; axis >= 0; stride *= Shape[axis--])
            strides[axis] = stride;
        var bytes = new byte[Bytes.Length];
        var place = new int[shape.Length];
        for (var at = 0; at < bytes.Length; at += Size)
        {
            var from = 0;
            for (var axis = 0; axis < place.Length; axis++)
                from += place[axis] * strides[order[axis]];
            Bytes.AsSpan(from * Size, Size).CopyTo(bytes.AsSpan(at));
            for (var axis = place.Length - 1; axis >= 0 && ++place[axis] == shape[axis]; axis--)
                place[axis] = 0;
        }
        return this with { Shape = shape, Bytes = bytes };
    }

    public Weight Shaped(params int[] shape) => this with { Shape = shape };
}

/// <summary>The weights of one net, by name: a manifest in JSON, and their bytes one after another.</summary>
internal static class Weights
{
    public static IReadOnlyDictionary<string, Weight> Read(IReadOnlyDictionary<string, byte[]> package, string net)
    {
        using var manifest = JsonDocument.Parse(package[$"model/{net}_model-weights_manifest.json"]);
        var bytes = package[$"model/{net}_model.bin"];
        var weights = new Dictionary<string, Weight>();
        var at = 0;
        foreach (var entry in manifest.RootElement[0].GetProperty("weights").EnumerateArray())
        {
            var name = entry.GetProperty("name").GetString()!;
            int[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(side => side.GetInt32())];
            var steps = entry.TryGetProperty("quantization", out var stored) ? StepsOf(name, stored) : null;
            var length =
                shape.Aggregate(1, (product, side) => product * side) * (steps is null ? sizeof(float) : sizeof(byte));
            weights[name] = new Weight(name, shape, bytes[at..(at + length)], steps);
            at += length;
        }
        return at == bytes.Length
            ? weights
            : throw new InvalidDataException($"{net}: {bytes.Length - at} bytes are left.");
    }

    private static Steps StepsOf(string name, JsonElement stored) =>
        stored.GetProperty("dtype").GetString() == "uint8"
            ? new Steps(stored.GetProperty("scale").GetSingle(), stored.GetProperty("min").GetSingle())
            : throw new InvalidDataException($"{name} is stored in neither bytes nor floats.");
}
