using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;

namespace CanCuoc.Chip.Tests.Access;

/// <summary>A software chip that opens with an invented zone and number.</summary>
internal static class PaceChip
{
    public static readonly ChipAccess Access = new(PaceRows.Zone) { Number = PaceRows.Number };

    public static SoftwareChip Of(ChipAccess access, Func<int, byte[]>? random = null) =>
        new(
            new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
            {
                [FileIdentifier.COM] = WorkedExample.CommonDataElements,
            },
            access,
            random ?? RandomNumberGenerator.GetBytes
        );

    public static SoftwareChip Offering(params PaceOption[] options) =>
        Of(Access with { CardAccess = PaceRows.Offering(options) });

    /// <summary>What it answers to these bytes, both in hexadecimal.</summary>
    public static string Say(SoftwareChip chip, string command) =>
        Convert.ToHexString(chip.Answer(Convert.FromHexString(command)));

    /// <summary>The chip behind other hands, which may give another answer to the command of that number, counted from 0.</summary>
    public static AnsweringCard Between(SoftwareChip chip, int number, Func<ResponseApdu, ResponseApdu> other)
    {
        var count = 0;
        return new AnsweringCard(command =>
        {
            var answer = ResponseApdu.Parse(chip.Answer(command.Encode())).Value;
            return count++ == number ? other(answer) : answer;
        });
    }
}
