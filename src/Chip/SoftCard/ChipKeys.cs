using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>The private keys of a software chip, by which it proves that it is no copy. Whoever has them is the chip.</summary>
public sealed class ChipKeys : IDisposable
{
    /// <summary>brainpoolP256r1.</summary>
    internal const string AgreementCurve = "1.3.36.3.3.2.8.1.1.7";

    /// <summary>P-256.</summary>
    internal const string SigningCurve = "1.2.840.10045.3.1.7";

    internal static readonly IReadOnlyList<ChipAuthenticationProtocol> AgreementProtocols =
    [
        ChipAuthenticationProtocol.Aes128,
    ];

    internal static readonly SignatureHash SigningHash = SignatureHash.Sha256;

    internal ChipKeys(IReadOnlyList<AgreementKey> agreement, SigningKey? signing) =>
        (Agreement, Signing) = (agreement, signing);

    /// <summary>Of chip authentication.</summary>
    internal IReadOnlyList<AgreementKey> Agreement { get; }

    /// <summary>Of active authentication; null where the chip does not offer it.</summary>
    internal SigningKey? Signing { get; }

    /// <summary>New keys of the kind that Vietnamese cards have: brainpoolP256r1 with AES-128, and P-256 with SHA-256 for signing.</summary>
    public static ChipKeys Generate() =>
        new(
            [
                new AgreementKey(
                    id: null,
                    ECDiffieHellman.Create(ECCurve.CreateFromValue(AgreementCurve)),
                    AgreementProtocols
                ),
            ],
            new CurveSigningKey(ECDsa.Create(ECCurve.CreateFromValue(SigningCurve)), SigningHash)
        );

    /// <summary>Of a chip that has none.</summary>
    internal static ChipKeys None => new([], signing: null);

    /// <summary>Of keys made by <see cref="Generate"/>.</summary>
    public ChipPublicKeys Public => new(Agreement[0].PublicKey, Signing!.PublicKey);

    /// <summary>DG14 and DG15 with the public halves, which are signed before they are written to the chip.</summary>
    /// <param name="access">What EF.CardAccess tells; DG14 repeats it.</param>
    public IReadOnlyDictionary<FileIdentifier, ReadOnlyMemory<byte>> PublicGroups(SecurityInfos access) =>
        ChipPublicKeys.Groups(access, Infos, Signing?.PublicKey);

    private IEnumerable<SecurityInfo> Infos =>
        [.. Agreement.SelectMany(key => key.Infos), .. Signing?.Told is { } told ? [told.Write()] : (SecurityInfo[])[]];

    public void Dispose()
    {
        foreach (var key in Agreement)
            key.Dispose();
        Signing?.Dispose();
    }
}
