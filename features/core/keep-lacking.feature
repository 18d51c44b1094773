Feature: Keeping identifiers on profiles that lack others
  What a profile lacks may be added, in the same request too. What it has stays, whatever else it lacks.

  @KEEP-ID
  Rule: An external ID is kept on a profile that lacks another identifier

    Scenario Outline: Found by <found by>, without <missing>
      Given Jessica has a profile with:
        | <found by>  | <value> |
        | external ID | 1468    |
        | plan        | gold    |
      When Identify receives, alone and with a property, twice:
        | <found by>  | <value> |
        | external ID | 9999    |
      And Identify receives, alone and with a property, twice:
        | <found by>  | <value> |
        | external ID | 9999    |
        | <missing>   | <added> |
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"
      And nobody is found by external ID "9999"

      Examples:
        | found by     | value            | missing      | added            | his              |
        | email        | old.me@yahoo.com | phone number | +16171000001     | robert@yahoo.com |
        | phone number | +16171000001     | email        | old.me@yahoo.com | +16171000005     |

    Scenario Outline: Sent for somebody without one, found by <found by>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Robert has a profile with:
        | <found by> | <his> |
      When Identify receives, alone and with a property, twice:
        | <found by>  | <his> |
        | external ID | 1468  |
      Then Jessica still has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"

      Examples:
        | found by | his              |
        | email    | robert@yahoo.com |

    Scenario Outline: What was sent before the private key set it, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by>  | <value> |
        | external ID | 9999    |
      And the private key changes Jessica's profile to:
        | external ID | 1468 |
      Then Jessica has:
        | external ID | 1468 |
      When Identify receives:
        | <found by> | <value> |
        | tier       | silver  |
      Then Jessica has:
        | external ID | 1468   |
        | tier        | silver |
        | plan        | gold   |

      Examples:
        | found by     | value            |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

  @KEEP-EMAIL
  Rule: An email is kept on a profile that lacks another identifier

    Scenario Outline: Found by <found by>, without <missing>
      Given Jessica has a profile with:
        | <found by> | <value>          |
        | email      | old.me@yahoo.com |
        | plan       | gold             |
      When Identify receives, alone and with a property, twice:
        | <found by> | <value>          |
        | email      | new.me@yahoo.com |
      And Identify receives, alone and with a property, twice:
        | <found by> | <value>          |
        | email      | new.me@yahoo.com |
        | <missing>  | <added>          |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"

      Examples:
        | found by     | value        | missing      | added        | his          |
        | external ID  | 1468         | phone number | +16171000001 | 2468         |
        | phone number | +16171000001 | external ID  | 1468         | +16171000005 |

    Scenario Outline: Sent for somebody without one, found by <found by>
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      And Robert has a profile with:
        | <found by> | <his> |
      When Identify receives, alone and with a property, twice:
        | <found by> | <his>            |
        | email      | old.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"

      Examples:
        | found by     | his          |
        | external ID  | 2468         |
        | phone number | +16171000005 |

    Scenario Outline: What was sent before the private key set it, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by> | <value>          |
        | email      | new.me@yahoo.com |
      And the private key changes Jessica's profile to:
        | email | old.me@yahoo.com |
      Then Jessica has:
        | email | old.me@yahoo.com |
      When Identify receives:
        | <found by> | <value> |
        | tier       | silver  |
      Then Jessica has:
        | email | old.me@yahoo.com |
        | tier  | silver           |
        | plan  | gold             |

      Examples:
        | found by     | value        |
        | external ID  | 1468         |
        | phone number | +16171000001 |

  @KEEP-PHONE
  Rule: A phone number is kept on a profile that lacks another identifier

    Scenario Outline: Found by <found by>, without <missing>
      Given Jessica has a profile with:
        | <found by>   | <value>      |
        | phone number | +16171000001 |
        | plan         | gold         |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value>      |
        | phone number | +16171000009 |
      And Identify receives, alone and with a property, twice:
        | <found by>   | <value>      |
        | phone number | +16171000009 |
        | <missing>    | <added>      |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"
      And nobody is found by phone number "+16171000009"

      Examples:
        | found by    | value            | missing     | added            | his              |
        | external ID | 1468             | email       | old.me@yahoo.com | 2468             |
        | email       | old.me@yahoo.com | external ID | 1468             | robert@yahoo.com |

    Scenario Outline: Sent for somebody without one, found by <found by>
      Given Jessica has a profile with:
        | phone number | +16171000001 |
        | plan         | gold         |
      And Robert has a profile with:
        | <found by> | <his> |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <his>        |
        | phone number | +16171000001 |
      Then Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"

      Examples:
        | found by    | his              |
        | external ID | 2468             |
        | email       | robert@yahoo.com |

    Scenario Outline: What was sent before the private key set it, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value>      |
        | phone number | +16171000009 |
      And the private key changes Jessica's profile to:
        | phone number | +16171000001 |
      Then Jessica has:
        | phone number | +16171000001 |
      When Identify receives:
        | <found by> | <value> |
        | tier       | silver  |
      Then Jessica has:
        | phone number | +16171000001 |
        | tier         | silver       |
        | plan         | gold         |

      Examples:
        | found by    | value            |
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
