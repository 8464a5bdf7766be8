using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Access;

/// <summary>
/// Opens any chip: by PACE in the strongest way that both know, or by BAC where the chip offers no PACE that is known here
/// (ICAO 9303-11 §4.2). A chip that refuses PACE is not tried by BAC: a wrong password would be tried twice.
/// </summary>
public static class CardOpening
{
    public static readonly Refusal ZoneNeeded = new(
        "CHI-62",
        "Chip này không mở được bằng số truy cập thẻ (CAN); hãy nhập vùng máy đọc trên mặt thẻ.",
        "This chip does not open by an access number; give the machine-readable zone on the card's face.",
        "ICAO 9303-11 §4.2"
    );

    /// <summary>Refused is a chip that the password does not open, that answers rubbish or that left.</summary>
    /// <param name="card">Nothing was sent through it yet.</param>
    public static async Task<Outcome<OpenedCard>> OpenAsync(
        ICardTransport card,
        CardPassword password,
        CancellationToken cancellationToken
    )
    {
        if ((await CardAccessFile.ReadAsync(card, cancellationToken)).IsRefused(out var refusal, out var told))
            return refusal;
        var options = told.Infos is { } infos ? PaceOption.Of(infos) : [];
        var opened =
            options.Count > 0 ? await OpenByPaceAsync(card, options[0], password, told, cancellationToken)
            : password.Zone is { } zone ? await BasicAccessControl.OpenAsync(card, zone, cancellationToken)
            : ZoneNeeded;
        if (opened.IsRefused(out refusal, out var channel))
            return refusal;
        channel.ChipAnswer = told.LargestAnswer;
        return new OpenedCard(channel, options.Count > 0 ? AccessControl.PACE : AccessControl.BAC, told.Infos);
    }

    private static async Task<Outcome<SecureMessaging>> OpenByPaceAsync(
        ICardTransport card,
        PaceOption option,
        CardPassword password,
        CardAccessFile.Told told,
        CancellationToken cancellationToken
    )
    {
        var terminal = new PaceTerminal(card, option, password)
        {
            IsCurveNamed = told.Infos!.All.Count(info => info.Protocol == option.Protocol) > 1,
        };
        var opened = await terminal.OpenAsync(cancellationToken);
        if (told.IsApplicationSelected || opened.IsRefused(out var refusal, out var channel))
            return opened;
        var selected = await channel.TransmitAsync(Command.SelectApplication, cancellationToken);
        if (!selected.IsRefused(out refusal, out var selection) && selection.Status == StatusWord.Success)
            return channel;
        channel.Dispose();
        return refusal ?? BasicAccessControl.NoIdentityApplication;
    }
}
