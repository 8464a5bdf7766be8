using System.Collections.Frozen;

namespace CanCuoc.Vocabulary;

/// <summary>
/// A religion, <i>tôn giáo</i>, by the list of QCVN 109:2017/BTTTT annex G (01 to 14), with 00 (none) and 99 (other) as seen in messages.
/// The annex is older and shorter than the State's list of recognised religions.
/// </summary>
public sealed class Religion
{
    public static readonly Refusal NoSuchCode = new(
        "VOC-35",
        "Mã tôn giáo không có trong danh mục.",
        "The religion code is not in the list.",
        "QCVN 109:2017/BTTTT"
    );

    private Religion(string code, Wording wording)
    {
        Code = code;
        Wording = wording;
    }

    public static IReadOnlyList<Religion> All { get; } = Load();

    private static readonly FrozenDictionary<string, Religion> ByCode = All.ToFrozenDictionary(religion =>
        religion.Code
    );

    /// <summary>Two digits.</summary>
    public string Code { get; }

    public Wording Wording { get; }

    /// <summary>Two digits.</summary>
    public static Outcome<Religion> Read(string code) =>
        ByCode.TryGetValue(code, out var religion) ? religion : NoSuchCode;

    public override string ToString() => Wording.Vietnamese;

    private static List<Religion> Load()
    {
        var religions = new List<Religion>();
        var table = ListTable.Open("religions");
        while (table.Read())
            religions.Add(new Religion(table.Text("code"), table.Wording()));
        return religions;
    }
}
