using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Cards and certificates that somebody tampered with.</summary>
internal static class Forged
{
    /// <summary>The card with another file in the place of one.</summary>
    public static LogicalDataStructure With(
        this LogicalDataStructure card,
        FileIdentifier file,
        ReadOnlyMemory<byte> bytes
    ) =>
        LogicalDataStructure
            .Parse(new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(card.Files) { [file] = bytes })
            .Value;

    /// <summary>The card with these data groups, signed anew with a key and a certificate of the forger's choice.</summary>
    public static LogicalDataStructure SignedBy(
        this LogicalDataStructure card,
        ECDsa key,
        X509Certificate2 certificate,
        DateTimeOffset? at = null
    )
    {
        var groups = card
            .Files.Where(file => file.Key.IsDataGroup)
            .ToDictionary(file => file.Key.DataGroupNumber, file => file.Value);
        var security = DocumentSecurityObject.Sign(groups, key, certificate, at ?? Invented.Signed);
        return card.With(FileIdentifier.SOD, security.Encode());
    }

    /// <summary>The card with another certificate of the same name and number beside its signature.</summary>
    public static LogicalDataStructure WithCertificate(this LogicalDataStructure card, X509Certificate2 certificate)
    {
        TlvReader.TryReadWhole(card.Files[FileIdentifier.SOD], FileIdentifier.SOD.Tag, out var content).ShouldBeTrue();
        var message = new SignedCms();
        message.Decode(content.Span);
        message.RemoveCertificate(message.Certificates[0]);
        message.AddCertificate(certificate);
        return card.With(FileIdentifier.SOD, TlvObject.Of(FileIdentifier.SOD.Tag, message.Encode()));
    }

    /// <summary>A certificate of the specimen document signer's key with these extensions and no others, signed by the country signer.</summary>
    public static X509Certificate2 Certificate(params IEnumerable<X509Extension> extensions) =>
        Certificate(SpecimenSigners.DocumentKey, extensions);

    public static X509Certificate2 Certificate(ECDsa key, params IEnumerable<X509Extension> extensions)
    {
        var authority = SigningAuthority.Specimen.Named("Forged");
        var request = new CertificateRequest(authority, key, HashAlgorithmName.SHA384);
        foreach (var extension in extensions)
            request.CertificateExtensions.Add(extension);
        return request.Create(
            SpecimenSigners.Country.SubjectName,
            X509SignatureGenerator.CreateForECDsa(SpecimenSigners.CountryKey),
            SpecimenSigners.Founded,
            SpecimenSigners.Founded.AddYears(10),
            [1]
        );
    }

    /// <summary>The portrait file of somebody else, whose card is as genuine.</summary>
    public static ReadOnlyMemory<byte> PortraitOfAnother =>
        SpecimenSigners
            .Card(new DataGroup2(FaceImage.FromFile(Invented.Jpeg(width: 300, height: 400, bytes: 1_500)).Value))
            .Value.Files[FileIdentifier.DG2];

    public static DataGroup1 ZoneOf(DataGroup13 citizen) =>
        new(
            MachineReadableZone.ForCitizenCard(
                citizen.Number,
                citizen.Name,
                citizen.Birth,
                citizen.Sex,
                citizen.Expires,
                citizen.Nationality
            )
        );
}
