using System.Formats.Asn1;
using System.Security.Cryptography;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// How a chip's private keys stand in the image of its memory:
/// SEQUENCE OF CHOICE { agreement [0] SEQUENCE { id INTEGER OPTIONAL, protocols SEQUENCE OF OBJECT IDENTIFIER, key OCTET STRING },
/// signing [1] SEQUENCE { hash INTEGER, key OCTET STRING } }. Keys are PrivateKeyInfo of RFC 5208, the hash its number in ISO/IEC 10118-3.
/// </summary>
internal static class ChipKeysImage
{
    private static readonly Asn1Tag AgreementTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag SigningTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    public static void Write(AsnWriter writer, ChipKeys keys)
    {
        using (writer.PushSequence())
        {
            foreach (var key in keys.Agreement)
                Write(writer, key);
            if (keys.Signing is { } signing)
                Write(writer, signing);
        }
    }

    /// <summary>Reads what <see cref="Write(AsnWriter, ChipKeys)"/> wrote.</summary>
    /// <exception cref="AsnContentException">Rubbish.</exception>
    /// <exception cref="CryptographicException">A key that is none; see <see cref="RejectedKey"/>.</exception>
    public static ChipKeys Read(AsnReader reader)
    {
        var (agreement, signing) = (new List<AgreementKey>(), default(SigningKey));
        try
        {
            for (var keys = reader.ReadSequence(); keys.HasData; )
            {
                if (keys.PeekTag().HasSameClassAndValue(AgreementTag))
                    agreement.Add(ReadAgreement(keys.ReadSequence(AgreementTag)));
                else if (signing is null)
                    signing = ReadSigning(keys.ReadSequence(SigningTag));
                else
                    throw new AsnContentException();
            }
            return new ChipKeys(agreement, signing);
        }
        catch
        {
            new ChipKeys(agreement, signing).Dispose();
            throw;
        }
    }

    private static void Write(AsnWriter writer, AgreementKey key)
    {
        using (writer.PushSequence(AgreementTag))
        {
            if (key.Id is { } id)
                writer.WriteInteger(id);
            using (writer.PushSequence())
            {
                foreach (var protocol in key.Protocols)
                    writer.WriteObjectIdentifier(protocol.Identifier);
            }
            WriteSecret(writer, key.Export());
        }
    }

    private static void Write(AsnWriter writer, SigningKey key)
    {
        using (writer.PushSequence(SigningTag))
        {
            writer.WriteInteger(key.Hash.Trailer);
            WriteSecret(writer, key.Export());
        }
    }

    private static void WriteSecret(AsnWriter writer, byte[] secret)
    {
        writer.WriteOctetString(secret);
        CryptographicOperations.ZeroMemory(secret);
    }

    private static AgreementKey ReadAgreement(AsnReader parts)
    {
        int? id = parts.PeekTag() == Asn1Tag.Integer && parts.TryReadInt32(out var number) ? number : null;
        var protocols = new List<ChipAuthenticationProtocol>();
        for (var rows = parts.ReadSequence(); rows.HasData; )
        {
            protocols.Add(
                ChipAuthenticationProtocol.Of(rows.ReadObjectIdentifier()) ?? throw new AsnContentException()
            );
        }
        var key = ECDiffieHellman.Create();
        try
        {
            ReadSecret(parts, secret => key.ImportPkcs8PrivateKey(secret, out _));
            return new AgreementKey(id, key, protocols);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static SigningKey ReadSigning(AsnReader parts)
    {
        if (!parts.TryReadUInt32(out var trailer) || trailer > byte.MaxValue)
            throw new AsnContentException();
        var hash = SignatureHash.OfTrailer((byte)trailer) ?? throw new AsnContentException();
        SigningKey? key = null;
        ReadSecret(parts, secret => key = SigningKey.Import(secret, hash));
        return key!;
    }

    private static void ReadSecret(AsnReader parts, Action<byte[]> use)
    {
        var secret = parts.ReadOctetString();
        parts.ThrowIfNotEmpty();
        try
        {
            use(secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
