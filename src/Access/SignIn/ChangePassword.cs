using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// Changes an officer's password, proved by the old one, signed in or not: the password an administrator gave is changed before any
/// desk opens. Whoever still sits at a desk by the old one is stopped at the next step.
/// </summary>
public sealed class ChangePassword(Acts acts, Passwords passwords)
{
    public static readonly ActKind Kind = new(
        nameof(ChangePassword),
        RegistrySystem.Population,
        Permission.SignIn,
        "Cán bộ đổi mật khẩu",
        "An officer changing the password"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal Unchanged = new(
        "ACC-30",
        "Mật khẩu mới phải khác mật khẩu cũ.",
        "The new password differs from the old one."
    );

    private readonly PasswordProof proof = new(acts, passwords);

    public async Task<Outcome<Done>> RunAsync(
        string signInName,
        string password,
        Password chosen,
        CancellationToken cancellation
    )
    {
        var typed = Password.Typed(password);
        if (typed?.IsSameAs(chosen) == true)
            return Unchanged.For("password");
        var hash = passwords.Hash(chosen);
        return await proof.RunAsync<Done>(
            Kind,
            signInName,
            typed,
            (act, officer) => Task.FromResult(Change(act, officer, chosen, hash)),
            cancellation
        );
    }

    private static Outcome<Done> Change(Act act, OfficerRow officer, Password chosen, string hash)
    {
        if (chosen.Betrays(SignInName.Of(officer), PersonName.Parse(officer.DisplayName, null)) is { } weak)
            return weak;
        officer.PasswordHash = hash;
        officer.PasswordVersion++;
        officer.Version++;
        act.Record(new PasswordChanged(new(officer.OfficerId)) { Row = officer.Bytes });
        return Done.It;
    }
}

/// <summary>An officer changed the password.</summary>
public sealed record PasswordChanged(OfficerId Officer) : Fact;
