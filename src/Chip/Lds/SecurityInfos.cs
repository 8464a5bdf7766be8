using System.Formats.Asn1;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// The protocols that a chip says it knows, as EF.CardAccess tells them to everybody and DG14 with the issuer's signature: SET OF
/// SecurityInfo (ICAO 9303-11 §9.2). What is unknown stays in.
/// </summary>
/// <param name="All">In the order told; DER sorts them by their bytes.</param>
public sealed record SecurityInfos(IReadOnlyList<SecurityInfo> All)
{
    public static readonly Refusal Malformed = new(
        "CHI-60",
        "Danh sách giao thức bảo mật trên chip không đúng cấu trúc.",
        "The chip's list of security protocols is malformed.",
        "ICAO 9303-11 §9.2"
    );

    /// <summary>The tag of SET.</summary>
    internal const int Tag = 0x31;

    private const string TerminalAuthentication = "0.4.0.127.0.7.2.2.2";
    private const string ChipAuthentication = "0.4.0.127.0.7.2.2.3.2.2";

    /// <summary>
    /// EF.CardAccess of a citizen's card, 54 bytes: terminal authentication 1, chip authentication 1 with AES-128, and PACE with generic
    /// mapping and AES-128 on brainpoolP256r1.
    /// </summary>
    public static SecurityInfos OfCitizenCard { get; } =
        new([
            SecurityInfo.Of(TerminalAuthentication, version: 1),
            SecurityInfo.Of(ChipAuthentication, version: 1),
            SecurityInfo.Of($"{PACEInfo.GenericMapping}.2", PACEInfo.OnlyVersion, parameter: 13),
        ]);

    public static Outcome<SecurityInfos> Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var outer = new AsnReader(bytes, AsnEncodingRules.BER);
            var set = outer.ReadSetOf(skipSortOrderValidation: true);
            outer.ThrowIfNotEmpty();
            var all = new List<SecurityInfo>();
            while (set.HasData)
                all.Add(SecurityInfo.Read(set));
            return new SecurityInfos(all);
        }
        catch (AsnContentException)
        {
            return Malformed;
        }
    }

    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (var each in All)
                writer.WriteEncodedValue(each.Encode());
        }
        return writer.Encode();
    }
}
