using System.Text.Json;
using CanCuoc.Vocabulary;

namespace CanCuoc.Faces;

/// <summary>What a model file promises, written in a JSON file beside it. An agency that brings its own model writes these few lines.</summary>
public sealed record FaceModel
{
    public static readonly Refusal Unreadable = new(
        "FAC-01",
        "Không đọc được tệp mô tả mô hình khuôn mặt, hoặc tệp thiếu thông số.",
        "The file that describes a face model is missing or unreadable, or lacks a figure."
    );

    private const int LargestSide = 1_024;
    private const int MostOutputs = 4_096;
    private const int PlaceNumbers = 10;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Stands with every embedding that the model makes; embeddings of different names are never compared.</summary>
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>The ONNX file, in the same folder. One input of 1 × 3 × height × width, one output.</summary>
    public required string File { get; init; }

    /// <summary>Of that file, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Of the input, pixels. A picture is brought to it, by a detector with black at the right or below.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Subtracted from red, green and blue (0 to 255), before they are multiplied by the scale.</summary>
    public required IReadOnlyList<float> Mean { get; init; }

    public required float Scale { get; init; }

    /// <summary>Whether the input's channels run blue, green, red.</summary>
    public bool IsBlueFirst { get; init; }

    /// <summary>How many numbers come out; of a descriptor, the length of the embedding. 0 for a detector, which has boxes.</summary>
    public required int Outputs { get; init; }

    /// <summary>
    /// Of a descriptor: where in its input the five places belong (corners of the eyes from left to right in the picture, base of the
    /// nose), x and y of each as parts of the input's sides.
    /// </summary>
    public IReadOnlyList<double> Places { get; init; } = [];

    /// <summary>Of a descriptor: the file from which embeddings become codes (<see cref="FaceCodes"/>), and its hash.</summary>
    public string? Codes { get; init; }

    public string? CodesSha256 { get; init; }

    /// <summary>Of a descriptor: scores of codes, each with the part of pairs of different people that reach it.</summary>
    public IReadOnlyList<FalseMatchRate> FalseMatchRates { get; init; } = [];

    /// <summary>What the rates were measured on: set, number of pairs, command.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Where the model comes from, and under what licence.</summary>
    public required string Origin { get; init; }

    private bool IsWhole =>
        Mean.Count == 3
        && Scale > 0
        && Width is > 0 and <= LargestSide
        && Height is > 0 and <= LargestSide
        && Outputs is >= 0 and <= MostOutputs
        && Places.Count is 0 or PlaceNumbers
        && Codes is null == CodesSha256 is null
        && Path.GetFileName(File) == File
        && Path.GetFileName(Codes) == Codes;

    /// <summary>Reads the description; refused, naming it, when it is none.</summary>
    internal static Outcome<FaceModel> Parse(ReadOnlySpan<byte> description, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<FaceModel>(description, Json) is { IsWhole: true } model
                ? model
                : Unreadable.For(name);
        }
        catch (JsonException)
        {
            return Unreadable.For(name);
        }
    }
}
