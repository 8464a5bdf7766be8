using CanCuoc.Access;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary>The demonstration's officers, signed in with their known password, each at the one post they hold.</summary>
internal sealed class Cast(Operations operations)
{
    public const string CounterOfficer = "tiepnhan";
    public const string ApprovingOfficer = "pheduyet";
    public const string CardFactory = "xuongthe";
    public const string DeliveryOfficer = "trathe";
    public const string ResidenceOfficer = "cutru";
    public const string Board = "bandieuhanh";

    private readonly Dictionary<string, Authority> seated = [];

    public async Task<Authority> SeatAsync(string signInName, CancellationToken cancellation)
    {
        if (seated.TryGetValue(signInName, out var known))
            return known;
        var signedIn = await operations.SignIn.RunAsync(signInName, DemonstrationOfficers.KnownPassword, cancellation);
        if (signedIn.IsRefused(out var refusal, out var officer))
            throw new StoryStopped(refusal);
        var sat = await operations.Desks.SitAsync(officer.DeskAt(officer.Posts[0]), cancellation);
        if (sat.IsRefused(out refusal, out var desk))
            throw new StoryStopped(refusal);
        return seated[signInName] = desk.Authority;
    }
}
