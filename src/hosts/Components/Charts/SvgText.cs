using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CanCuoc.Components.Charts;

/// <summary>The <c>text</c> element of SVG, which a Razor file cannot hold: there <c>text</c> is a directive (RZ1023).</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Pixels, or per cent of the drawing's width.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "";

    /// <summary>The base line, in pixels.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = "";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Which end of the text stands at X; its start when null.</summary>
    [Parameter]
    public string? Anchor { get; set; }

    [Parameter]
    public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddAttribute(4, "class", Class);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
