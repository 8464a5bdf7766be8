using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.Verifiable;

/// <summary>
/// What a chip keeps of terminals as long as it lives, without power too: the key of its CVCA and of the generation before, and the
/// latest day that a believed certificate told it, which stands for a clock (TR-03110-3 §2.5).
/// </summary>
public sealed record TrustPoints(CertifiedKey Current, CertifiedKey? Previous, DateOnly Today)
{
    private const int Tag = 0x70;
    private const int TodayTag = 0x5F25;

    /// <summary>EF.CVCA is so long, whatever stands in it (TR-03110-1 §A.2).</summary>
    private const int FileLength = 36;

    /// <summary>Of a chip that is being personalised.</summary>
    /// <param name="root">The certificate of the CVCA to itself.</param>
    public static Vocabulary.Outcome<TrustPoints> Of(VerifiableCertificate root, DateOnly personalised) =>
        CertifiedKey.OfRoot(root).IsRefused(out var refusal, out var key)
            ? refusal
            : new TrustPoints(key, Previous: null, personalised);

    /// <summary>What <see cref="Encode"/> wrote; null where it is something else.</summary>
    public static TrustPoints? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!TlvReader.TryReadWhole(bytes, Tag, out var value))
            return null;
        var reader = new TlvReader(value);
        if (
            !reader.TryRead(TodayTag, out var digits)
            || CertificateDate.Read(digits.Span) is not { } today
            || !CertifiedKey.TryReadKept(ref reader, out var current)
        )
            return null;
        if (reader.IsAtEnd)
            return new TrustPoints(current!, Previous: null, today);
        return CertifiedKey.TryReadKept(ref reader, out var previous) && reader.IsAtEnd
            ? new TrustPoints(current!, previous, today)
            : null;
    }

    public byte[] Encode() =>
        TlvObject.Of(
            Tag,
            TlvObject.Of(TodayTag, CertificateDate.Encode(Today)),
            Current.Encode(),
            Previous?.Encode() ?? []
        );

    /// <summary>EF.CVCA: the names under which a terminal's chain may begin, the current one first.</summary>
    internal byte[] File()
    {
        byte[] names =
        [
            .. TlvObject.Of(CertificateContent.IssuerTag, Current.Name.Encode()),
            .. Previous is null ? [] : TlvObject.Of(CertificateContent.IssuerTag, Previous.Name.Encode()),
        ];
        return [.. names, .. new byte[FileLength - names.Length]];
    }

    /// <summary>The names that EF.CVCA holds; empty where it is rubbish.</summary>
    internal static IReadOnlyList<HolderReference> NamesIn(ReadOnlyMemory<byte> file)
    {
        var names = new List<HolderReference>();
        var reader = new TlvReader(file);
        while (names.Count < 2 && reader.TryRead(CertificateContent.IssuerTag, out var name))
        {
            if (HolderReference.Parse(name.Span) is not { } reference)
                return [];
            names.Add(reference);
        }
        return names;
    }
}
