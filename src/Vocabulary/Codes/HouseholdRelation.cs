using System.Collections.Frozen;
using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>
/// Relation to the head of the household, <i>quan hệ với chủ hộ</i>. The codes are words of our own: the official list
/// (one message has <c>CH01</c> for the head) was not found.
/// </summary>
public sealed class HouseholdRelation
{
    public static readonly Refusal NoSuchCode = new(
        "VOC-36",
        "Mã quan hệ với chủ hộ không có trong danh mục.",
        "The code of the relation to the head of household is not in the list."
    );

    private HouseholdRelation(ListTable row)
    {
        Code = row.Text("code");
        Number = int.Parse(row.Text("number"), CultureInfo.InvariantCulture);
        Wording = row.Wording();
        ImpliedSex = row.Text("implied_sex") switch
        {
            "M" => Sex.Male,
            "F" => Sex.Female,
            _ => null,
        };
    }

    public static IReadOnlyList<HouseholdRelation> All { get; } = Load();

    private static readonly FrozenDictionary<string, HouseholdRelation> ByCode = All.ToFrozenDictionary(relation =>
        relation.Code
    );

    private static readonly FrozenDictionary<int, HouseholdRelation> ByNumber = All.ToFrozenDictionary(relation =>
        relation.Number
    );

    public static HouseholdRelation Head { get; } = ByCode["HEAD"];

    /// <summary>A word in capitals, as <c>HEAD</c>, <c>WIFE</c>, <c>GRANDCHILD</c>; see the list for all.</summary>
    public string Code { get; }

    /// <summary>By which records keep it: the list never gives it to another relation.</summary>
    public int Number { get; }

    public Wording Wording { get; }

    /// <summary>The sex that the relation implies (a wife is a woman); null where it implies none.</summary>
    public Sex? ImpliedSex { get; }

    public static Outcome<HouseholdRelation> Read(string code) =>
        ByCode.TryGetValue(code, out var relation) ? relation : NoSuchCode;

    /// <summary>The relation with the number that records keep; a number without one is a bug.</summary>
    public static HouseholdRelation Of(int number) => ByNumber[number];

    public override string ToString() => Wording.Vietnamese;

    private static List<HouseholdRelation> Load()
    {
        var relations = new List<HouseholdRelation>();
        var table = ListTable.Open("household_relations");
        while (table.Read())
            relations.Add(new HouseholdRelation(table));
        return relations;
    }
}
