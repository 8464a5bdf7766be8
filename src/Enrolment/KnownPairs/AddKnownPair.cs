using System.Buffers.Binary;
using System.Security.Cryptography;
using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Two sets of pictures of invented people, and whether they are one person. The points are such as a doubt has, whatever the truth is:
/// they must not tell it.
/// </summary>
public sealed record InventedPair(
    IReadOnlyList<CaptureImage> Left,
    IReadOnlyList<CaptureImage> Right,
    bool IsSame,
    double? Face,
    IReadOnlyList<FingerLikeness> Fingers
);

/// <summary>Puts a known pair among those that measure examiners. Its pictures are kept as others are, under subjects that are nobody's.</summary>
public sealed class AddKnownPair(Captures captures)
{
    public static readonly ActKind Kind = new(
        nameof(AddKnownPair),
        RegistrySystem.Cards,
        Permission.PrepareKnownPairs,
        "Chuẩn bị cặp ảnh đã biết kết quả",
        "Preparing a pair whose truth is known"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal PartsDiffer = new(
        "ENR-20",
        "Hai bên phải có ảnh của đúng những bộ phận có điểm so khớp.",
        "Both sides must have a picture of exactly the parts that have points."
    );

    public async Task<Outcome<CaseId>> RunAsync(Act act, InventedPair pair, CancellationToken cancellation)
    {
        if (!HasPicturesOfItsParts(pair))
            return PartsDiffer;
        var row = new KnownPairRow
        {
            CaseId = CaseId.Draw().Value,
            LeftSubject = await StoreAsync(act, pair.Left, cancellation),
            RightSubject = await StoreAsync(act, pair.Right, cancellation),
            IsSame = pair.IsSame,
            Face = pair.Face,
            Fingers = FingerPoints.Print(pair.Fingers),
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        act.Record(new KnownPairAdded(new(row.CaseId)) { Row = row.Bytes });
        return new CaseId(row.CaseId);
    }

    private static bool HasPicturesOfItsParts(InventedPair pair)
    {
        BodyPart[] face = pair.Face is null ? [] : [BodyPart.Face];
        var parts = face.Concat(pair.Fingers.Select(finger => finger.Finger)).Order().ToArray();
        return parts.Length > 0
            && parts.SequenceEqual(pair.Left.Select(image => image.Part).Order())
            && parts.SequenceEqual(pair.Right.Select(image => image.Part).Order());
    }

    private async Task<long> StoreAsync(Act act, IReadOnlyList<CaptureImage> images, CancellationToken cancellation)
    {
        // As Population draws a person's, which no other registry of captures can tell from it.
        var subject = new SubjectId(
            BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(8)) & long.MaxValue
        );
        foreach (var image in images)
            await captures.StoreAsync(act, subject, image, cancellation);
        return subject.Value;
    }
}

/// <summary>A pair of invented people was added, to measure examiners by.</summary>
public sealed record KnownPairAdded(CaseId Case) : Fact;
