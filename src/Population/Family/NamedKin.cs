namespace CanCuoc.Population;

/// <summary>One relative that a record names, with the columns that hold the item.</summary>
/// <param name="Reverse">What the person is to that relative.</param>
internal sealed record NamedKin(KinKind Kind, KinKind Reverse, Relative Relative, string[] Columns)
{
    public static IReadOnlyList<NamedKin> Of(PersonDetails details) =>
        [
            .. One(KinKind.Father, KinKind.Child, details.Father, "father_id", "father_name"),
            .. One(KinKind.Mother, KinKind.Child, details.Mother, "mother_id", "mother_name"),
            .. One(KinKind.Spouse, KinKind.Spouse, details.Spouse, "spouse_id", "spouse_name"),
            .. One(
                KinKind.Representative,
                KinKind.Represented,
                details.Representative,
                "representative_id",
                "representative_name"
            ),
        ];

    private static NamedKin[] One(KinKind kind, KinKind reverse, Relative? relative, params string[] columns) =>
        relative is null ? [] : [new(kind, reverse, relative, columns)];
}
