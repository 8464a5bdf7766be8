using System.Formats.Asn1;
using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>What is signed: the hash of every data group (ICAO 9303-10 §4.6.2.3, LDS security object version 0, of LDS 1.7).</summary>
internal sealed record LdsSecurityObject(
    HashAlgorithmName Algorithm,
    IReadOnlyDictionary<int, ReadOnlyMemory<byte>> Hashes
)
{
    /// <summary>id-icao-mrtd-security-ldsSecurityObject.</summary>
    public const string ContentType = "2.23.136.1.1.1";

    private static readonly (string Oid, HashAlgorithmName Name)[] Algorithms =
    [
        ("2.16.840.1.101.3.4.2.1", HashAlgorithmName.SHA256),
        ("2.16.840.1.101.3.4.2.2", HashAlgorithmName.SHA384),
        ("2.16.840.1.101.3.4.2.3", HashAlgorithmName.SHA512),
    ];

    public static LdsSecurityObject Of(IReadOnlyDictionary<int, ReadOnlyMemory<byte>> dataGroups) =>
        new(
            HashAlgorithmName.SHA256,
            dataGroups.ToDictionary(
                group => group.Key,
                group => (ReadOnlyMemory<byte>)SHA256.HashData(group.Value.Span)
            )
        );

    public static Outcome<LdsSecurityObject> Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return ParseOrThrow(bytes);
        }
        catch (AsnContentException)
        {
            return DocumentSecurityObject.Malformed;
        }
    }

    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            using (writer.PushSequence())
                writer.WriteObjectIdentifier(Array.Find(Algorithms, row => row.Name == Algorithm).Oid);
            using (writer.PushSequence())
            {
                foreach (var (group, hash) in Hashes.OrderBy(row => row.Key))
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteInteger(group);
                        writer.WriteOctetString(hash.Span);
                    }
                }
            }
        }
        return writer.Encode();
    }

    private static Outcome<LdsSecurityObject> ParseOrThrow(ReadOnlyMemory<byte> bytes)
    {
        var content = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
        var version = content.ReadInteger();
        var algorithmOid = content.ReadSequence().ReadObjectIdentifier();
        var algorithm = Array.Find(Algorithms, row => row.Oid == algorithmOid).Name;
        if (version < 0 || version > 1 || algorithm == default)
            return DocumentSecurityObject.Malformed;
        var hashes = new Dictionary<int, ReadOnlyMemory<byte>>();
        var rows = content.ReadSequence();
        while (rows.HasData)
        {
            var row = rows.ReadSequence();
            if (
                !row.TryReadInt32(out var group)
                || group is < 1 or > 16
                || !hashes.TryAdd(group, row.ReadOctetString())
            )
                return DocumentSecurityObject.Malformed;
        }
        return new LdsSecurityObject(algorithm, hashes);
    }
}
