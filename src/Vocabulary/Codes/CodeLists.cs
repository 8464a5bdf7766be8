using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>The three short lists of QCVN 109:2017/BTTTT whose codes are the values of an enumeration, from <c>code_lists.tsv</c>.</summary>
internal static class CodeLists
{
    /// <summary>The labels of a list; the place of a label is its code.</summary>
    public static Wording[] Labels(string list)
    {
        var labels = new List<Wording>();
        var table = ListTable.Open("code_lists");
        while (table.Read())
        {
            if (table.Text("list") == list)
                labels.Add(table.Wording());
        }
        return [.. labels];
    }

    /// <summary>The code that a text names by its digits or by its label in either language; -1 for none.</summary>
    public static int Find(Wording[] labels, ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return code >= 0 && code < labels.Length ? code : -1;
        var word = Folding.ToneNeutral(text);
        return Array.FindIndex(
            labels,
            label => word == Folding.ToneNeutral(label.Vietnamese) || word == Folding.ToneNeutral(label.English)
        );
    }
}
