using System.Xml.Linq;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Drawing;

namespace CanCuoc.Matching.Tests.Prints;

public sealed class DrawingTests
{
    private static readonly PrintExtraction Extraction = PrintExtraction.Run(InventedTemplates.Picture).Value;

    [Fact]
    public void Steps_OfAnExtraction_AreWellFormedAndAsLargeAsThePrint()
    {
        var steps = ExtractionDrawing.Of(Extraction);

        steps.Select(step => step.Name).Distinct().Count().ShouldBe(11);
        foreach (var step in steps)
        {
            (step.Picture.Width, step.Picture.Height).ShouldBe((320, 400));
            Should.NotThrow(() => XElement.Parse($"<svg>{step.Overlay}</svg>"), step.Name);
            step.Meaning.Vietnamese.ShouldNotBe(step.Meaning.English);
        }
        Count(steps.Single(step => step.Name == "minutiae").Overlay, "g").ShouldBe(Extraction.Template.Minutiae.Count);
        Count(steps.Single(step => step.Name == "phase").Overlay, "circle").ShouldBe(Extraction.Turns.Count);
    }

    [Fact]
    public void Overlay_OfAnotherSize_KeepsThePrintsPlacesAndMarksThoseThatMatch()
    {
        var template = Extraction.Template;

        var svg = XElement.Parse(MinutiaDrawing.Overlay(template, 640, 800, [0, 3]));

        svg.Attribute("viewBox")!.Value.ShouldBe("0 0 320 400");
        svg.Attribute("width")!.Value.ShouldBe("640");
        var marks = svg.Elements().ToArray();
        marks.Length.ShouldBe(template.Minutiae.Count);
        Enumerable
            .Range(0, marks.Length)
            .Where(at => marks[at].Attribute("class")!.Value.EndsWith("matched", StringComparison.Ordinal))
            .ShouldBe([0, 3]);
    }

    [Fact]
    public void Joined_OfTwoPrints_HasALineAPair()
    {
        var drawn = XElement.Parse(
            $"<svg>{MinutiaDrawing.Joined(Extraction.Template, Extraction.Template, 330, [(0, 1), (2, 2)])}</svg>"
        );

        drawn.Elements().Count(element => element.Name.LocalName == "path").ShouldBe(2);
    }

    private static int Count(string overlay, string element) =>
        XElement.Parse($"<svg>{overlay}</svg>").Descendants().Count(one => one.Name.LocalName == element);
}
