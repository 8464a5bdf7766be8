namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>
/// A Gabor filter pair for ridges of one direction and period: what it answers is the amplitude of such ridges around a place and their
/// phase there, nought on a valley's axis and π on a ridge's. A wave of amplitude one answers one.
/// </summary>
internal sealed class RidgeFilter
{
    /// <summary>Pixels to each side.</summary>
    public const int Reach = 10;

    public const int Directions = 64;

    /// <summary>Pixels from ridge to ridge at 500 an inch: children's to the widest of men.</summary>
    public const float LeastPeriod = 5.5f;

    public const float MostPeriod = 15f;

    private const int Side = (2 * Reach) + 1;
    private const int Periods = 12;
    private const float Along = 4.5f;
    private const float AcrossPeriods = 0.42f;

    private static readonly float PeriodStep = MathF.Pow(MostPeriod / LeastPeriod, 1f / (Periods - 1));
    private static readonly float PeriodStepLog = MathF.Log(PeriodStep);
    private static readonly RidgeFilter[] Bank = MakeBank();

    private readonly float cosine;
    private readonly float sine;

    private RidgeFilter(float angle, float period)
    {
        (Angle, Period) = (angle, period);
        (sine, cosine) = MathF.SinCos(angle);
        (Even, Odd) = (new float[Side * Side], new float[Side * Side]);
        Fill(AcrossPeriods * period);
    }

    /// <summary>Along the ridges, radians.</summary>
    public float Angle { get; }

    public float Period { get; }

    /// <summary>Weights of the filter's cosine, rows from the top.</summary>
    public float[] Even { get; }

    public float[] Odd { get; }

    /// <summary>Whether both count across the ridges the same way.</summary>
    public bool IsAlong(RidgeFilter other) => (cosine * other.cosine) + (sine * other.sine) >= 0;

    /// <summary>The filter of the bank nearest to a direction and a period.</summary>
    public static RidgeFilter For(float angle, float period)
    {
        var direction = (int)MathF.Round(angle / MathF.PI * Directions);
        direction = ((direction % Directions) + Directions) % Directions;
        var step = (int)MathF.Round(MathF.Log(period / LeastPeriod) / PeriodStepLog);
        return Bank[(direction * Periods) + Math.Clamp(step, 0, Periods - 1)];
    }

    private static RidgeFilter[] MakeBank()
    {
        var bank = new RidgeFilter[Directions * Periods];
        for (var at = 0; at < bank.Length; at++)
            bank[at] = new(at / Periods * MathF.PI / Directions, LeastPeriod * MathF.Pow(PeriodStep, at % Periods));
        return bank;
    }

    private void Fill(float across)
    {
        var (weight, mean) = (0f, 0f);
        var bell = new float[Side * Side];
        for (var at = 0; at < bell.Length; at++)
        {
            var (x, y) = ((at % Side) - Reach, (at / Side) - Reach);
            var (along, over) = ((x * cosine) + (y * sine), (y * cosine) - (x * sine));
            bell[at] = MathF.Exp((-along * along / (2 * Along * Along)) - (over * over / (2 * across * across)));
            (Odd[at], Even[at]) = MathF.SinCos(2 * MathF.PI * over / Period);
            (Even[at], Odd[at]) = (Even[at] * bell[at], -Odd[at] * bell[at]);
            weight += bell[at];
            mean += Even[at];
        }
        // Even light answers nothing.
        for (var at = 0; at < bell.Length; at++)
            (Even[at], Odd[at]) = ((Even[at] - (bell[at] * mean / weight)) * 2 / weight, Odd[at] * 2 / weight);
    }
}
