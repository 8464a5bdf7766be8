using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>Cards of somebody invented, signed as those that are issued: P-256 under P-384, with a portrait of 15 kB.</summary>
internal sealed class SpecimenCards : IDisposable
{
    private const int PortraitLength = 15_000;

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private readonly ECDsa countryKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly ECDsa signerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 country;
    private readonly X509Certificate2 signer;
    private readonly byte[] portrait = Portrait();

    public SpecimenCards()
    {
        var authority = SigningAuthority.Specimen;
        country = CountrySigner.Certify(countryKey, authority, now.AddDays(-1), now.AddYears(4));
        signer = DocumentSigner.Certify(country, countryKey, signerKey, authority, now.AddHours(-1)).Value;
        Trust = TrustStore.Of(country).Value;
    }

    public TrustStore Trust { get; }

    /// <summary>A card from nothing: keys made on its chip, its groups put together and signed.</summary>
    public ChipMemory Make()
    {
        var keys = ChipKeys.Generate();
        var citizen = Citizen();
        var zone = MachineReadableZone.ForCitizenCard(
            citizen.Number,
            citizen.Name,
            citizen.Birth,
            citizen.Sex,
            citizen.Expires,
            citizen.Nationality
        );
        var groups = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
        {
            [FileIdentifier.DG1] = new DataGroup1(zone).Encode(),
            [FileIdentifier.DG2] = new DataGroup2(FaceImage.FromFile(portrait).Value).Encode(),
            [FileIdentifier.DG13] = citizen.Encode(),
        };
        foreach (var (file, bytes) in keys.PublicGroups(SecurityInfos.OfCitizenCard))
            groups[file] = bytes;
        return new(LogicalDataStructure.Build(groups, signerKey, signer, now).Value, keys);
    }

    /// <summary>The curve operations that one card needs, and nothing else.</summary>
    public void Compute()
    {
        using var agreement = ECDiffieHellman.Create(ECCurve.NamedCurves.brainpoolP256r1);
        _ = agreement.ExportSubjectPublicKeyInfo();
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _ = signing.ExportSubjectPublicKeyInfo();
        _ = signerKey.SignHash(portrait.AsSpan(0, 32).ToArray());
    }

    public void Dispose()
    {
        country.Dispose();
        signer.Dispose();
        countryKey.Dispose();
        signerKey.Dispose();
    }

    private DataGroup13 Citizen() =>
        new()
        {
            Number = PersonalNumber.Parse("001190000123", null),
            Name = PersonName.Parse("NGUYỄN THỊ HƯ CẤU", null),
            Birth = PartialDate.Parse("01/01/1990", null),
            Sex = Sex.Female,
            Nationality = Vocabulary.Country.VietNam,
            PlaceOfOrigin = "Phường Ba Đình, Thành phố Hà Nội",
            PermanentResidence = "Số 1 phố Tưởng Tượng, Phường Ba Đình, Thành phố Hà Nội",
            Issued = DateOnly.FromDateTime(now.Date),
            Expires = DateOnly.FromDateTime(now.Date.AddYears(10)),
        };

    /// <summary>What a JPEG file of 480 by 640 pixels begins and ends with, and noise for a picture.</summary>
    private static byte[] Portrait() =>
        [
            .. Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFC0001108028001E003012200021101031101"),
            .. Convert.FromHexString("FFDA000C03010002110311003F00"),
            .. RandomNumberGenerator.GetBytes(PortraitLength),
            0xFF,
            0xD9,
        ];
}
