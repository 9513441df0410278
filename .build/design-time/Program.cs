namespace FunQuail.DesignTime;

internal static class Program
{
    private static int Main()
    {
        Console.Error.WriteLine("This program only exists for the migrations tool. Use: ./build.sh migrations");
        return 1;
    }
}
