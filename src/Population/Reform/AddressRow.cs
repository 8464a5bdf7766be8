using System.Data.Common;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>The addresses of one record, by <see cref="AddressItem"/>.</summary>
internal sealed record AddressRow(long Person, int Version, string?[] Addresses)
{
    // Large enough that one commit's sync is nothing beside its rows, small enough that a kill loses a second's work.
    public const int PageSize = 10_000;

    private static readonly string Select =
        $"SELECT person_id, version, {AddressItems.Names} FROM population.person WHERE person_id > @after ORDER BY person_id LIMIT {PageSize}";

    /// <summary>Those of the persons after one.</summary>
    public static Task<List<AddressRow>> AfterAsync(Session session, long after, CancellationToken cancellation) =>
        session.ListAsync(Select, Read, cancellation, ("after", after));

    private static AddressRow Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt16(1), AddressItems.Read(row, 2));
}
