using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CanCuoc.Components.Charts;

/// <summary>What every chart has. It is drawn on the server, and everything it shows stands in its table too.</summary>
public abstract class Chart : Bilingual
{
    /// <summary>What is shown, as the table's caption says it.</summary>
    [Parameter, EditorRequired]
    public Wording Title { get; set; }

    /// <summary>What the labels are: <c>Ngày</c>, <c>Tỉnh, thành phố</c>.</summary>
    [Parameter, EditorRequired]
    public Wording LabelTitle { get; set; }

    /// <summary>What the values are: <c>Hồ sơ</c>.</summary>
    [Parameter, EditorRequired]
    public Wording ValueTitle { get; set; }

    /// <summary>How a value is written; a whole number when null.</summary>
    [Parameter]
    public Func<decimal, Language, string>? Format { get; set; }

    protected string Write(decimal value) => Format?.Invoke(value, Language) ?? Shown.Number(value, Language);
}
