using System.Globalization;
using System.Net;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Faces;

/// <summary>
/// Draws what the rules found, as an SVG in the picture's pixels that a page lays over the picture: the head's box, eyes, mouth and axis,
/// and in red each part that a rule complains of, with the advice as its title. It holds no picture and no script.
/// </summary>
public static class PortraitDrawing
{
    private const double EyeMargin = 0.45;

    public static string Svg(Portrait portrait, IReadOnlyList<PortraitFinding> findings, Language language)
    {
        var svg = new StringBuilder();
        var (width, height) = (portrait.Picture.Width, portrait.Picture.Height);
        var line = Math.Max(1, Math.Max(width, height) / 300.0);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" fill=\"none\" stroke-width=\"{line:0.#}\">"
        );
        svg.Append("<g stroke=\"#2a7\" opacity=\"0.8\">").Append(Box(PortraitPart.Head, portrait));
        svg.Append(Line(portrait.Landmarks.LeftEyeCentre, portrait.Landmarks.RightEyeCentre));
        svg.Append(Line(portrait.Landmarks.EyesCentre, portrait.Landmarks.Chin));
        foreach (var place in portrait.Landmarks.All)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{place.X:0.#}\" cy=\"{place.Y:0.#}\" r=\"{line:0.#}\"/>"
            );
        svg.Append("</g>");
        foreach (var part in findings.Where(one => !one.IsMet).GroupBy(one => one.Rule.Part))
        {
            var advice = string.Join(' ', part.Select(one => one.Rule.Advice.In(language)));
            svg.Append("<g stroke=\"#d22\" fill=\"#d22\" fill-opacity=\"0.18\"><title>")
                .Append(WebUtility.HtmlEncode(advice))
                .Append("</title>")
                .Append(Box(part.Key, portrait))
                .Append("</g>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Box(PortraitPart part, Portrait portrait)
    {
        var (width, height) = ((double)portrait.Picture.Width, (double)portrait.Picture.Height);
        var (head, face) = (portrait.Head, portrait.Landmarks);
        return part switch
        {
            PortraitPart.Picture => Rectangle(0, 0, width, height),
            PortraitPart.Head => Rectangle(head.Left, head.Top, head.Right, head.Bottom),
            PortraitPart.Face => Rectangle(head.Left, face.EyesCentre.Y, head.Right, face.MouthCentre.Y),
            PortraitPart.Eyes => Around(face.LeftEye) + Around(face.RightEye),
            PortraitPart.Mouth => Around(face.Lips),
            PortraitPart.LeftHalf => Rectangle(head.Left, head.Top, face.NoseTip.X, head.Bottom),
            PortraitPart.RightHalf => Rectangle(face.NoseTip.X, head.Top, head.Right, head.Bottom),
            _ => Rectangle(0, 0, head.Left, head.Bottom) + Rectangle(head.Right, 0, width, head.Bottom),
        };
    }

    private static string Around(ReadOnlySpan<Place> places)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var place in places)
        {
            (left, right) = (Math.Min(left, place.X), Math.Max(right, place.X));
            (top, bottom) = (Math.Min(top, place.Y), Math.Max(bottom, place.Y));
        }
        var margin = EyeMargin * (right - left) / 2;
        return Rectangle(left - margin, top - margin, right + margin, bottom + margin);
    }

    private static string Rectangle(double left, double top, double right, double bottom) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{left:0.#}\" y=\"{top:0.#}\" width=\"{Math.Max(0, right - left):0.#}\" height=\"{Math.Max(0, bottom - top):0.#}\"/>"
        );

    private static string Line(Place from, Place to) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{from.X:0.#}\" y1=\"{from.Y:0.#}\" x2=\"{to.X:0.#}\" y2=\"{to.Y:0.#}\"/>"
        );
}
