using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Takes any picture for one of somebody: what the gate refuses by the picture itself is tested where the gate is.</summary>
internal sealed class AnyPicture(BodyKind kind) : TemplateAlgorithm
{
    public static Algorithms Algorithms { get; } = new(new AnyPicture(BodyKind.Face), new AnyPicture(BodyKind.Finger));

    public override string Name => $"any-{kind}/1";

    public override BodyKind Kind => kind;

    public override Outcome<byte[]> Encode(ReadOnlyMemory<byte> image) => new byte[128];
}
