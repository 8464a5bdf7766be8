using System.Text;

namespace CanCuoc.Chip.Lds;

/// <summary>What a terminal must have seen on a card's face to talk to its chip: the MRZ information of ICAO 9303-11 §4.3.2.</summary>
public sealed record MrzKey
{
    /// <summary>Of both dates, each with its check digit.</summary>
    private const int DatesLength = 14;

    private MrzKey(string information) => Information = information;

    /// <summary>Document number, birth and expiry date, each with its check digit: 24 characters.</summary>
    internal string Information { get; }

    /// <summary>With its check digit, as terminal authentication names a chip that was opened with this (TR-03110-1 §3.5).</summary>
    internal byte[] DocumentNumber => Encoding.ASCII.GetBytes(Information[..^DatesLength]);

    /// <summary>For a zone typed by hand: the nine characters of the document number, and both dates as YYMMDD.</summary>
    public static MrzKey Of(string documentNumber, string birthDate, string expiryDate) =>
        OfInformation(Checked(documentNumber.PadRight(9, '<')) + Checked(birthDate) + Checked(expiryDate));

    internal static MrzKey OfInformation(string information) => new(information);

    /// <summary>Never the key itself: it must not reach a log.</summary>
    public override string ToString() => nameof(MrzKey);

    private static string Checked(string text) => text + CheckDigit.Of(text);
}
