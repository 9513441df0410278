# The build itself is .build/build.cs. This finds .NET and starts it.
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Write-Error 'FunQuail needs the .NET 10 SDK: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and try again.'
    exit 1
}
$build = Join-Path $PSScriptRoot '.build/build.cs'
$target, $rest = if ($args.Count -gt 0) { $args } else { 'help' }
switch -Regex ($target) {
    '^(run)$' {
        if (-not $env:FunQuail__ApiAuthenticationRequired) { $env:FunQuail__ApiAuthenticationRequired = 'false' }
        dotnet run $build -- run @rest
        if ($LASTEXITCODE -eq 0) { dotnet (Join-Path $PSScriptRoot 'artifacts/bin/Web/release/funquail.dll') @rest }
    }
    '^(test|bench|migrations|format|publish|help)$' { dotnet run $build -- $target @rest }
    default {
        Write-Host "There is no target '$target'; ./build.ps1 help lists them."
        exit 2
    }
}
exit $LASTEXITCODE
