using CanCuoc.Vocabulary;

namespace CanCuoc.Exchange;

internal sealed class AgencyRow
{
    public required long AgencyId { get; init; }
    public required string Code { get; init; }
    public required string NameVi { get; init; }
    public required string NameEn { get; init; }
    public required byte[] PublicKey { get; init; }
    public required long ActId { get; init; }
}

internal sealed class AgreementRow
{
    public required long AgreementId { get; init; }
    public required long AgencyId { get; init; }
    public required string Purposes { get; init; }
    public required string Fields { get; init; }
    public required string Ground { get; init; }
    public required int ValidFrom { get; init; }
    public required int ValidTo { get; init; }
    public required long ActId { get; init; }
}

internal sealed class AliasRow
{
    public required PersonId PersonId { get; init; }
    public required long AgencyId { get; init; }
    public required string Alias { get; init; }
    public required long ActId { get; init; }
}

internal sealed class AliasHolderRow
{
    public required long AgencyId { get; init; }
    public required string Alias { get; init; }
    public required PersonId PersonId { get; init; }
}
