using System.Security.Cryptography;
using System.Text.Json;

namespace CanCuoc.FaceModels;

/// <summary>A model as it is shipped: the name of its files, and what makes it of which net of the package.</summary>
internal sealed record ConvertedModel(
    string Name,
    string Net,
    Func<IReadOnlyDictionary<string, Weight>, byte[]> Convert
)
{
    /// <summary>The folder of the models, from the root of the repository.</summary>
    public const string Folder = "src/Faces/Models";

    public static readonly ConvertedModel[] All =
    [
        new("detector", "tiny_face_detector", DetectorNet.Convert),
        new("landmarks", "face_landmark_68", LandmarkNet.Convert),
        new("descriptor", "face_recognition", DescriptorNet.Convert),
    ];

    public byte[] From(IReadOnlyDictionary<string, byte[]> package) => Convert(Weights.Read(package, Net));

    /// <summary>The hash that the model's description, which is kept in the source, promises.</summary>
    public static string KeptHash(byte[] description)
    {
        using var read = JsonDocument.Parse(description);
        return read.RootElement.GetProperty("sha256").GetString()!;
    }

    public static string HashOf(byte[] file) => System.Convert.ToHexStringLower(SHA256.HashData(file));
}
