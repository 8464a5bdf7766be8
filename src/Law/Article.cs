using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>A place in an act, as a rule or a refusal cites it.</summary>
/// <param name="Act">The law or decree.</param>
/// <param name="Number">Điều; null where only the act is known.</param>
/// <param name="Clause">Khoản; null for the whole article.</param>
public sealed record Article(LegalAct Act, int? Number, int? Clause = null)
{
    public Wording Wording => new(InVietnamese, InEnglish);

    private string InVietnamese =>
        (Clause is null ? "" : $"khoản {Clause} ") + (Number is null ? "" : $"Điều {Number} ") + Act.Number;

    private string InEnglish =>
        Number is null ? Act.Number : $"{Act.Number} art. {Number}" + (Clause is null ? "" : $"({Clause})");

    /// <summary>As refusals cite it: <c>Luật 26/2023/QH15 art. 21</c>.</summary>
    public override string ToString() => InEnglish;
}
