using CanCuoc.Ledger;

namespace CanCuoc.Gateway;

/// <summary>Whether questions are answered yet, and since when.</summary>
internal sealed record RegistryStatus(bool Open, DateTimeOffset? Since)
{
    public const string Address = "/v1/status";

    public static async Task<RegistryStatus> ReadAsync(GatewayParts parts, CancellationToken cancellation)
    {
        await using var session = await parts.Acts.Store.ReadAsync(cancellation);
        var since = await Systems.OpenedAtAsync(session, RegistrySystem.Population, cancellation);
        return new(since is not null, since);
    }
}
