using System.Security.Cryptography;
using System.Text;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>
/// Lets somebody act as an officer who proves it by name and password. Comparing is slow on purpose, so it is done before the act begins
/// and holds nobody up; what it is worth is decided inside, where attempts under one name come one after the other.
/// </summary>
internal sealed class PasswordProof(Acts acts, Passwords passwords)
{
    private static readonly Authority Door = Authority.OfSystem("sign-in", Permission.SignIn);

    // On the security of information systems by level: accounts, access and passwords.
    private static readonly Reason Why = new(Purpose.Operation, "Nghị định 85/2016/NĐ-CP");

    /// <summary>What was claimed, and the officer as he was when the password was compared; null when it does not hold.</summary>
    private sealed record Claim(byte[] NameDigest, OfficerId? Named, OfficerRow? Officer, string? BetterHash);

    /// <summary>An answer whose act is kept even when it is a refusal: a failure counts.</summary>
    private sealed record Kept<T>(Outcome<T> Answer)
        where T : notnull;

    /// <summary>Runs <paramref name="then"/> in an act of the kind given, for the officer who proved to be one.</summary>
    public async Task<Outcome<T>> RunAsync<T>(
        ActKind kind,
        string signInName,
        Password? typed,
        Func<Act, OfficerRow, Task<Outcome<T>>> then,
        CancellationToken cancellation
    )
        where T : notnull
    {
        var claim = await ClaimAsync(signInName, typed, cancellation);
        var outcome = await acts.RunAsync(
            Door,
            kind,
            Why,
            act => JudgeAsync(act, claim, then, cancellation),
            cancellation
        );
        return outcome.IsRefused(out var refusal, out var kept) ? refusal : kept.Answer;
    }

    private async Task<Claim> ClaimAsync(string signInName, Password? typed, CancellationToken cancellation)
    {
        var officer = await FindAsync(signInName, cancellation);
        var result = passwords.Compare(officer?.PasswordHash, typed);
        return new(
            SHA256.HashData(Encoding.UTF8.GetBytes(SignInName.Fold(signInName))),
            officer is null ? null : new OfficerId(officer.OfficerId),
            result == PasswordVerificationResult.Failed ? null : officer,
            result == PasswordVerificationResult.SuccessRehashNeeded ? passwords.Hash(typed!) : null
        );
    }

    private async Task<OfficerRow?> FindAsync(string signInName, CancellationToken cancellation)
    {
        if (SignInName.Read(signInName).IsRefused(out _, out var name))
            return null;
        await using var session = await acts.Store.ReadAsync(cancellation);
        return await session
            .Rows.Set<OfficerRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.SignInName == name.Text, cancellation);
    }

    private static async Task<Outcome<Kept<T>>> JudgeAsync<T>(
        Act act,
        Claim claim,
        Func<Act, OfficerRow, Task<Outcome<T>>> then,
        CancellationToken cancellation
    )
        where T : notnull
    {
        var attempts = await Attempts.TakeAsync(act, claim.NameDigest, cancellation);
        if (attempts.IsLocked(act.Now))
            return SignIn.Locked;
        if (claim.Officer is not { } proved)
        {
            await attempts.CountAsync(act, cancellation);
            act.Record(new SignInFailed(claim.Named));
            return new Kept<T>(SignIn.WrongNameOrPassword);
        }
        var officer = await act
            .Session.Rows.Set<OfficerRow>()
            .SingleAsync(row => row.OfficerId == proved.OfficerId, cancellation);
        if (officer.Version != proved.Version)
            return Acts.ChangedMeanwhile;
        if (officer.DisabledByAct is not null)
            return SignIn.Disabled;
        await attempts.ClearAsync(act, cancellation);
        if (claim.BetterHash is { } hash)
            (officer.PasswordHash, officer.Version) = (hash, officer.Version + 1);
        return (await then(act, officer)).IsRefused(out var refusal, out var done) ? refusal : new Kept<T>(done);
    }
}

/// <summary>Somebody tried to act as an officer and did not prove it.</summary>
/// <param name="Officer">Whose name was given; null when it is nobody's.</param>
public sealed record SignInFailed(OfficerId? Officer) : Fact;
