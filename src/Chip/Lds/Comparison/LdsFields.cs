namespace CanCuoc.Chip.Lds;

/// <summary>The fields of each file that is understood; of another there are none.</summary>
internal static class LdsFields
{
    public static IReadOnlyList<LdsField> Of(LogicalDataStructure card, FileIdentifier file) =>
        [
            .. file switch
            {
                FileIdentifier.COM => SecurityFields.Of(card.Common),
                FileIdentifier.SOD => SecurityFields.Of(card.Security),
                FileIdentifier.DG1 => ZoneFields.Of(card.DataGroup1.Zone),
                FileIdentifier.DG2 => Of(card.DataGroup2, ImageFields.Of),
                FileIdentifier.DG3 => Of(card.DataGroup3, ImageFields.Of),
                FileIdentifier.DG4 => Of(card.DataGroup4, ImageFields.Of),
                FileIdentifier.DG11 => Of(card.DataGroup11, HolderFields.Of),
                FileIdentifier.DG12 => Of(card.DataGroup12, DocumentFields.Of),
                FileIdentifier.DG13 => Of(card.DataGroup13, CitizenFields.Of),
                FileIdentifier.DG14 => Of(card.DataGroup14, SecurityFields.Of),
                FileIdentifier.DG15 => Of(card.DataGroup15, SecurityFields.Of),
                _ => [],
            },
        ];

    private static IEnumerable<LdsField> Of<T>(T? group, Func<T, IEnumerable<LdsField>> fields)
        where T : class => group is null ? [] : fields(group);
}
