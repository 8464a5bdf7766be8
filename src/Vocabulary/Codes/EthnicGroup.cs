using System.Collections.Frozen;

namespace CanCuoc.Vocabulary;

/// <summary>
/// One of the 54 ethnic groups, <i>dân tộc</i>. Two official numberings are in use and differ in 37 codes: 04 is Mường in one and Hoa in
/// the other. Whoever reads a code must say which list it is from.
/// </summary>
public sealed class EthnicGroup
{
    public static readonly Refusal NoSuchCode = new(
        "VOC-33",
        "Mã dân tộc không có trong danh mục đã nêu.",
        "The ethnic-group code is not in the stated list.",
        "QĐ 1019/QĐ-TCTK; QĐ 121-TCTK/PPCĐ"
    );

    public static readonly Refusal NoSuchName = new(
        "VOC-34",
        "Tên dân tộc không có trong danh mục các dân tộc Việt Nam.",
        "No ethnic group of Việt Nam has this name.",
        "QĐ 1019/QĐ-TCTK"
    );

    private readonly string code1979;
    private readonly string[] aliases;

    private EthnicGroup(ListTable row)
    {
        Code = row.Text("code_qd1019_2008");
        code1979 = row.Text("code_qd121_1979");
        Name = row.Text("name");
        aliases = row.Text("aliases").Split(';', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>All 54, in the numbering of 2008.</summary>
    public static IReadOnlyList<EthnicGroup> All { get; } = Load();

    private static readonly FrozenDictionary<(EthnicNumbering, string), EthnicGroup> ByCode =
        Enum.GetValues<EthnicNumbering>()
            .SelectMany(numbering =>
                All.Select(group => KeyValuePair.Create((numbering, group.CodeIn(numbering)), group))
            )
            .ToFrozenDictionary();

    /// <summary>Two digits of the numbering that exchange uses and storage keeps, <see cref="EthnicNumbering.Decision1019Of2008"/>.</summary>
    public string Code { get; }

    /// <summary>The official name, in both languages alike.</summary>
    public string Name { get; }

    /// <summary>Other spellings and names in use: Khmer, H'Mông.</summary>
    public IReadOnlyList<string> Aliases => aliases;

    /// <summary>The code of two digits in a numbering.</summary>
    public string CodeIn(EthnicNumbering numbering) => numbering == EthnicNumbering.Decision121Of1979 ? code1979 : Code;

    /// <summary>Two digits of the numbering stated.</summary>
    public static Outcome<EthnicGroup> Read(string code, EthnicNumbering numbering) =>
        ByCode.TryGetValue((numbering, code), out var group) ? group : NoSuchCode;

    /// <summary>The official name or an alias, however its tones are placed, hyphens and case apart.</summary>
    public static Outcome<EthnicGroup> ReadName(string name)
    {
        var key = Folding.ToneNeutral(name);
        return
            All.FirstOrDefault(group => group.aliases.Prepend(group.Name).Any(own => Folding.ToneNeutral(own) == key))
                is { } found
            ? found
            : NoSuchName;
    }

    public override string ToString() => Name;

    private static List<EthnicGroup> Load()
    {
        var groups = new List<EthnicGroup>();
        var table = ListTable.Open("ethnic_groups");
        while (table.Read())
            groups.Add(new EthnicGroup(table));
        return groups;
    }
}

/// <summary>The two official numberings of the ethnic groups.</summary>
public enum EthnicNumbering
{
    /// <summary>QĐ 1019/QĐ-TCTK of 2008, annexed to QCVN 109:2017/BTTTT.</summary>
    Decision1019Of2008,

    /// <summary>QĐ 121-TCTK/PPCĐ of 1979, still used by many systems.</summary>
    Decision121Of1979,
}
