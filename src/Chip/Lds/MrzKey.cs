namespace CanCuoc.Chip.Lds;

/// <summary>What a terminal must have seen on a card's face to talk to its chip: the MRZ information of ICAO 9303-11 §4.3.2.</summary>
public sealed record MrzKey
{
    private MrzKey(string information) => Information = information;

    /// <summary>Document number, birth and expiry date, each with its check digit: 24 characters.</summary>
    internal string Information { get; }

    /// <summary>For a zone typed by hand: the nine characters of the document number, and both dates as YYMMDD.</summary>
    public static MrzKey Of(string documentNumber, string birthDate, string expiryDate) =>
        OfInformation(Checked(documentNumber.PadRight(9, '<')) + Checked(birthDate) + Checked(expiryDate));

    internal static MrzKey OfInformation(string information) => new(information);

    /// <summary>Never the key itself: it must not reach a log.</summary>
    public override string ToString() => nameof(MrzKey);

    private static string Checked(string text) => text + CheckDigit.Of(text);
}
