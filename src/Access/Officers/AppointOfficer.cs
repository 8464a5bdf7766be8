using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>Somebody to be appointed, with the password to begin with.</summary>
public sealed record NewOfficer(string SignInName, string DisplayName, Password Password)
{
    /// <summary>Chosen by the officer, so that it need not be changed before the first work.</summary>
    internal bool HasOwnPassword { get; init; }
}

/// <summary>Appoints an officer. Appointed, an officer may do nothing yet: that comes with a post.</summary>
public sealed class AppointOfficer(Passwords passwords)
{
    public static readonly ActKind Kind = new(
        nameof(AppointOfficer),
        RegistrySystem.Population,
        Permission.ManageOfficers,
        "Lập tài khoản cán bộ",
        "Appointing an officer"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NameTaken = new(
        "ACC-03",
        "Tên đăng nhập này đã có người dùng.",
        "This sign-in name is taken."
    );

    /// <summary>Appoints within the act given.</summary>
    public async Task<Outcome<OfficerId>> RunAsync(Act act, NewOfficer officer, CancellationToken cancellation)
    {
        if (SignInName.Read(officer.SignInName).IsRefused(out var refusal, out var signInName))
            return refusal;
        if (PersonName.Read(officer.DisplayName).IsRefused(out refusal, out var reading))
            return refusal;
        if (officer.Password.Betrays(signInName, reading.Name) is { } weak)
            return weak;
        var hash = passwords.Hash(officer.Password);
        await ManagingTurn.TakeAsync(act.Session, cancellation);
        var officers = act.Session.Rows.Set<OfficerRow>();
        if (await officers.AnyAsync(row => row.SignInName == signInName.Text, cancellation))
            return NameTaken.For("signInName");
        var id = new OfficerId((await act.Session.DrawAsync("access.officer_id", 1, cancellation))[0]);
        var row = new OfficerRow
        {
            OfficerId = id.Value,
            SignInName = signInName.Text,
            DisplayName = reading.Name.Full,
            PasswordHash = hash,
            PasswordVersion = officer.HasOwnPassword ? 1 : 0,
            ActId = act.Id.Value,
        };
        officers.Add(row);
        await act.Session.FlushAsync(cancellation);
        act.Record(new OfficerAppointed(id) { Row = row.Bytes });
        return id;
    }
}

/// <summary>An officer was appointed.</summary>
public sealed record OfficerAppointed(OfficerId Officer) : Fact;
