namespace CanCuoc.Vocabulary;

/// <summary>
/// A province, district or commune of one list, <i>đơn vị hành chính</i>. Units of different lists are different units
/// even when code and name agree; <see cref="AdministrativeUnits.SuccessionOf"/> leads from the old to the new.
/// </summary>
public sealed class AdministrativeUnit
{
    private List<AdministrativeUnit>? children;

    internal AdministrativeUnit(UnitList list, string code, UnitKind kind, string name, AdministrativeUnit? parent)
    {
        List = list;
        Code = code;
        Kind = kind;
        Name = name;
        Parent = parent;
        if (parent is not null)
            (parent.children ??= []).Add(this);
    }

    public UnitList List { get; }

    /// <summary>2, 3 or 5 digits by level.</summary>
    public string Code { get; }

    public UnitKind Kind { get; }

    /// <summary>Without the word for its kind: <c>Ba Đình</c>, but also <c>1</c>.</summary>
    public string Name { get; }

    /// <summary>The unit it belongs to; null for a province.</summary>
    public AdministrativeUnit? Parent { get; }

    /// <summary>The units right below, by code.</summary>
    public IReadOnlyList<AdministrativeUnit> Children => children ?? [];

    public UnitKey Key => new(Code, List.ValidFrom);

    public UnitLevel Level => Kind.Level;

    /// <summary>With the word for its kind: <c>Phường Ba Đình</c>, in English <c>Ba Đình ward</c>.</summary>
    public Wording FullName => new($"{Kind.Wording.Vietnamese} {Name}", $"{Name} {Kind.Wording.English}");

    /// <summary>The province it lies in; a province is its own.</summary>
    public AdministrativeUnit Province => Parent?.Province ?? this;

    /// <summary>All communes inside, by code; a commune is its own only one. Five island districts before July 2025 have none.</summary>
    public IEnumerable<AdministrativeUnit> Communes =>
        Level == UnitLevel.Commune ? [this] : Children.SelectMany(child => child.Communes);

    /// <summary>The first three digits of personal numbers of births registered here.</summary>
    public NumberPrefix NumberPrefix => NumberPrefix.OfProvince(Province.Code);

    /// <summary>Whether both are called the same but for spelling: where the tone stands, hyphens, a zero before a digit.</summary>
    internal bool IsNamedAs(AdministrativeUnit other) =>
        VietnameseOrder.Words.Compare(Name.TrimStart('0'), other.Name.TrimStart('0')) == 0;

    /// <summary>Whether an address of one reads as an address of the other, up to the province.</summary>
    internal bool ReadsAs(AdministrativeUnit other) =>
        Code == other.Code
        && Kind == other.Kind
        && IsNamedAs(other)
        && (Parent is { } mine && other.Parent is { } others ? mine.ReadsAs(others) : Parent == other.Parent);

    public override string ToString() => $"{FullName.Vietnamese} ({Key})";
}
