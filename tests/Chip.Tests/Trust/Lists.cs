using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Revocation lists, honest ones and others.</summary>
internal static class Lists
{
    public static readonly DateTimeOffset Issued = SpecimenSigners.Founded.AddMonths(3);

    public static readonly DateTimeOffset Next = Issued.AddDays(90);

    public static readonly RevocationList Empty = Of();

    public static readonly RevocationList WithSigner = Of(SpecimenSigners.Document);

    public static RevocationList Of(params IEnumerable<X509Certificate2> revoked) => Of(1, Issued, revoked);

    public static RevocationList Of(int number, DateTimeOffset at, params IEnumerable<X509Certificate2> revoked) =>
        By(SpecimenSigners.Country, SpecimenSigners.CountryKey, number, at, revoked);

    public static RevocationList By(
        X509Certificate2 country,
        AsymmetricAlgorithm key,
        int number,
        DateTimeOffset at,
        params IEnumerable<X509Certificate2> revoked
    ) =>
        RevocationList.Issue(
            country,
            key,
            revoked.Select(one => new RevokedCertificate(
                one.SerialNumberBytes,
                at.AddDays(-1),
                X509RevocationReason.KeyCompromise
            )),
            number,
            at,
            at.AddDays(90)
        );

    /// <summary>A list with an extension of its own and one of its entry, signed by the specimen country signer.</summary>
    public static byte[] Forged(
        string extension = "2.5.29.20",
        bool isCritical = false,
        string entryExtension = "2.5.29.21",
        bool isEntryCritical = false,
        int version = 1,
        bool doubled = false,
        string signedWith = "1.2.840.10045.4.3.3"
    )
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(version);
            WriteAlgorithm(writer, "1.2.840.10045.4.3.3");
            writer.WriteEncodedValue(SpecimenSigners.Country.SubjectName.RawData);
            writer.WriteUtcTime(Issued);
            writer.WriteUtcTime(Next);
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteInteger(SpecimenSigners.Document.SerialNumberBytes.Span);
                writer.WriteUtcTime(Issued);
                using (writer.PushSequence())
                    WriteExtension(writer, entryExtension, isEntryCritical, [0x0A, 0x01, 0x01]);
            }
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (writer.PushSequence())
            {
                for (var i = 0; i < (doubled ? 2 : 1); i++)
                    WriteExtension(writer, extension, isCritical, [0x02, 0x01, 0x05]);
            }
        }
        return Signed(writer.Encode(), signedWith);
    }

    private static byte[] Signed(byte[] content, string algorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(content);
            WriteAlgorithm(writer, algorithm);
            writer.WriteBitString(
                SpecimenSigners.CountryKey.SignData(
                    content,
                    HashAlgorithmName.SHA384,
                    DSASignatureFormat.Rfc3279DerSequence
                )
            );
        }
        return writer.Encode();
    }

    private static void WriteAlgorithm(AsnWriter writer, string algorithm)
    {
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(algorithm);
    }

    private static void WriteExtension(AsnWriter writer, string identifier, bool isCritical, byte[] value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(identifier);
            if (isCritical)
                writer.WriteBoolean(true);
            writer.WriteOctetString(value);
        }
    }
}
